import type {ShopVerdicts} from '../checks/shops.ts'
import type {Verdict, VerdictState} from '../checks/shops/rule.ts'
import {shopRules} from '../checks/shops/rules.ts'
import {type ShopId, shops} from '../checks/shops/shops.ts'
import type {BookVerdicts} from '../host/build.ts'
import {counted, type Paint, wrap} from './paint.ts'

/** The worst first. */
const ORDER: readonly VerdictState[] = ['error', 'warning', 'unsure', 'ok']
const WORDS: Readonly<Record<VerdictState, string>> = {
  error: 'error',
  warning: 'warning',
  unsure: 'look',
  ok: 'ok',
}
const ROLES = {error: 'error', warning: 'warning', unsure: 'info', ok: 'made'} as const

/** Columns of a table: the state, the title of the rule, then what was measured. */
const STATE = 7
const TITLE = 30
const INDENT = ' '.repeat(STATE + 4)
const WIDTH = 80

/** Prints what shops say of an ebook: one by one, or several side by side with what is to be done. */
export function shopsTable({path, shops: found}: BookVerdicts, paint: Paint): string {
  const [only, ...others] = found
  if (!only) return ''
  return others.length ? sideBySide(path, found, paint) : oneShop(path, only, paint)
}

function oneShop(path: string, {shop, verdicts}: ShopVerdicts, paint: Paint): string {
  const rows = ORDER.flatMap((state) => verdicts.filter((one) => one.state === state))
  const lines = rows.map((one) => verdictLines(one, paint))
  return `${[heading(shops[shop], path, paint), ...lines, sentence(verdicts)].join('\n')}\n`
}

function heading(name: string, path: string, paint: Paint): string {
  return `${paint.place(name)}  ${path}`
}

function verdictLines({state, title, measured, help}: Verdict, paint: Paint): string {
  const lines = folded(measured, WIDTH - INDENT.length - TITLE - 2)
  const head = `  ${stateWord(state, paint)}  ${title.padEnd(TITLE)}  ${lines[0] ?? ''}`
  const rest = lines.slice(1).map((line) => ' '.repeat(INDENT.length + TITLE + 2) + line)
  return [head, ...rest, ...(help ? [paint.quiet(wrap(help, INDENT))] : [])].join('\n')
}

function stateWord(state: VerdictState, paint: Paint, width = STATE, words = WORDS): string {
  const word = words[state]
  return paint[ROLES[state]](word) + ' '.repeat(Math.max(0, width - word.length))
}

function folded(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Width of a shop's column, and what stands in it. */
const CELL = 7
const SHORT: Readonly<Record<VerdictState, string>> = {...WORDS, warning: 'warn'}

function sideBySide(path: string, found: readonly ShopVerdicts[], paint: Paint): string {
  const asked = new Set(found.flatMap(({verdicts}) => verdicts.map(({rule}) => rule)))
  const rules = shopRules.filter(({id}) => asked.has(id))
  const head =
    `  ${' '.repeat(TITLE + 2)}${found.map(({shop}) => shop.padEnd(CELL)).join('')}`.trimEnd()
  const rows = rules.map(({id, title}) => {
    const cells = found.map(({verdicts}) => {
      const state = verdicts.find(({rule}) => rule === id)?.state
      return state ? stateWord(state, paint, CELL, SHORT) : paint.quiet('-') + ' '.repeat(CELL - 1)
    })
    return `  ${title.padEnd(TITLE)}  ${cells.join('')}`.trimEnd()
  })
  const todo = rules.flatMap(({id}) => gathered(id, found))
  const sorted = ORDER.flatMap((state) => todo.filter((one) => one.verdict.state === state))
  const lines = sorted.map(({verdict, names}) =>
    [
      '',
      `  ${stateWord(verdict.state, paint)}  ${verdict.title}  ${paint.quiet(names.join(', '))}`,
      wrap(`${capital(verdict.measured)}.`, INDENT),
      wrap(verdict.help, INDENT),
    ].join('\n'),
  )
  const sums = found.map(({shop, verdicts}) => `  ${shop.padEnd(CELL + 1)}${sentence(verdicts)}`)
  return `${[heading('Shops', path, paint), '', head, ...rows, ...lines, '', ...sums].join('\n')}\n`
}

interface Todo {
  readonly verdict: Verdict
  readonly names: readonly ShopId[]
}

/** What several shops say alike is said once. */
function gathered(rule: string, found: readonly ShopVerdicts[]): Todo[] {
  const alike = new Map<string, {verdict: Verdict; names: ShopId[]}>()
  for (const {shop, verdicts} of found)
    for (const verdict of verdicts) {
      if (verdict.rule !== rule || verdict.state === 'ok') continue
      const key = [verdict.state, verdict.measured, verdict.help].join('\n')
      const row = alike.get(key) ?? {verdict, names: []}
      row.names.push(shop)
      alike.set(key, row)
    }
  return [...alike.values()]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** "22 rules: 1 error, 2 warnings, 3 to look at." */
function sentence(verdicts: readonly Verdict[]): string {
  const n = (state: VerdictState) => verdicts.filter((one) => one.state === state).length
  const parts = [
    n('error') ? counted(n('error'), 'error') : '',
    n('warning') ? counted(n('warning'), 'warning') : '',
    n('unsure') ? `${n('unsure')} to look at` : '',
  ].filter(Boolean)
  return `${counted(verdicts.length, 'rule')}: ${parts.join(', ') || 'all kept'}.`
}
