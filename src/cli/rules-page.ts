import type {Rule} from '../base/rule.ts'
import {rules} from '../base/rules.ts'

/** Gives docs/rules.md: every rule with its why and a wrong and a right example. */
export function rulesPage(): string {
  const rows: [string, Rule][] = Object.entries(rules)
  const list = rows.map(
    ([id, rule]) =>
      `| [${id}](#${id.replace('/', '')}) | ${rule.severity} | ${rule.plain ?? rule.severity} | ${rule.title} |`,
  )
  const head = [
    '# Rules',
    '',
    'Every message names its rule. `handpress explain RULE` prints the same on a terminal.',
    'This page is written by `npm run docs` from the tables in `src/base/rules/`.',
    '',
    '| rule | publication | single file | |',
    '|---|---|---|---|',
    ...list,
    '',
  ]
  return `${[...head, ...rows.map(([id, rule]) => section(id, rule))].join('\n')}`
}

function section(id: string, rule: Rule): string {
  const source = rule.source ? [`Source: ${rule.source}`, ''] : []
  return [
    `## ${id}`,
    '',
    `${rule.title} ${rule.why}`,
    '',
    'Wrong:',
    '',
    fenced(rule.wrong),
    '',
    'Right:',
    '',
    fenced(rule.right),
    '',
    ...source,
  ].join('\n')
}

function fenced(example: string): string {
  return ['````', example, '````'].join('\n')
}
