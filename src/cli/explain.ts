import {exitCodes, Failure} from '../base/failure.ts'
import {nearest} from '../base/nearest.ts'
import {matterSchema} from '../base/matter.ts'
import type {Rule} from '../base/rule.ts'
import {rules} from '../base/rules.ts'
import {configSchema} from '../project/schema.ts'
import type {Command} from './command.ts'
import {wrap} from './paint.ts'

const SEVERITIES = {error: 'An error', warning: 'A warning', info: 'An information'} as const

export const explain: Command = {
  usage: 'handpress explain RULE',
  summary: 'say why a rule exists, and how to follow it',
  examples: [['handpress explain fig/alt', 'one rule, with a wrong and a right example']],
  flags: [],
  async run(call, terminal) {
    const [id] = call.files
    if (id === undefined) {
      terminal.out(
        `The rules:\n${Object.keys(rules)
          .map((name) => `  ${name}\n`)
          .join('')}`,
      )
      return exitCodes.made
    }
    const rule = Object.entries(rules).find(([name]) => name === id)?.[1]
    if (!rule) throw unknownRule(id)
    terminal.out(explanation(id, rule) + keysOf(id))
    return exitCodes.made
  },
}

export function explanation(id: string, rule: Rule): string {
  const plain =
    rule.plain && rule.plain !== rule.severity
      ? `, ${SEVERITIES[rule.plain].toLowerCase()} in a single file`
      : ''
  const source = rule.source ? ` Source: ${rule.source}.` : ''
  return [
    wrap(`${id}: ${rule.title}`, ''),
    labelled('Why', rule.why),
    labelled('Wrong', rule.wrong),
    labelled('Right', rule.right),
    `  ${SEVERITIES[rule.severity]} in a publication${plain}.${source}`,
    '',
  ].join('\n')
}

const SCHEMAS = new Map<string, typeof configSchema | typeof matterSchema>([
  ['config/unknown-key', configSchema],
  ['frontmatter/unknown-key', matterSchema],
])

/** Rules about unknown keys list the known ones. */
function keysOf(id: string): string {
  const schema = SCHEMAS.get(id)
  if (!schema) return ''
  return `\n  Keys:\n${wrap(Object.keys(schema.entries).join(', '), '    ')}\n`
}

/** Prints a label and text beside it; lines of an example stay lines. */
function labelled(label: string, text: string): string {
  const indent = ' '.repeat(9)
  const body = text
    .split('\n')
    .map((line) => wrap(line, indent))
    .join('\n')
  return `  ${label.padEnd(7)}${body.slice(indent.length)}`
}

function unknownRule(id: string): Failure {
  const names = Object.keys(rules)
  const near = nearest(id, names) ?? names.find((name) => name.endsWith(`/${id}`))
  return new Failure(
    exitCodes.usage,
    'usage/unknown-rule',
    `Unexpected rule "${id}", expected one of ${names.length} rules.`,
    [near ? `Did you mean "${near}"?` : 'To see them all: handpress explain'],
  )
}
