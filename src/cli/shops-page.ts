import type {Demand, ShopRule} from '../checks/shops/rule.ts'
import {shopRules} from '../checks/shops/rules.ts'
import {type ShopId, shopIds, shops} from '../checks/shops/shops.ts'
import {type Source, sources} from '../checks/shops/sources.ts'

const WORDS: Readonly<Record<Demand['breach'], string>> = {
  error: 'error',
  warning: 'warning',
  unsure: 'look',
}

/** Gives docs/shops.md: which shop asks for what, and where that was read. */
export function shopsPage(): string {
  const lines = [
    '# Shops',
    '',
    '`handpress check --shop NAME` asks about each ebook what a shop would ask. It makes the ebook, writes nothing, and',
    'ends with 1 when the shop would turn the book down. `--shop` may be given more than once; `--shop all` takes every',
    'shop, side by side. `--json` adds `shops`: for each ebook and shop its verdicts, with rule, title, state, measured',
    'and help.',
    '',
    '- **error**: the shop turns such a book down, or readers cannot use it.',
    '- **warning**: the shop advises against it, or readers are worse off.',
    '- **look**: no program can say; a person has to look.',
    '',
    'Shops change their pages without notice. Each word in the table leads to the page it was read on, in November 2026,',
    'from stored copies of these pages; no shop was asked and no book was uploaded. A page marked "told by others" is not',
    "the shop's own. This page is written by `npm run docs` from the tables in `src/checks/shops/`.",
    '',
    `| rule | ${shopIds.join(' | ')} |`,
    `|---|${shopIds.map(() => '---|').join('')}`,
    ...shopRules.map(row),
    '',
    ...shopIds.flatMap(section),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function row({title, demands}: ShopRule): string {
  const cells = shopIds.map((shop) => {
    const demand = demands.get(shop)
    return demand ? `[${WORDS[demand.breach]}](${sources[demand.source].address})` : ''
  })
  return `| ${title} | ${cells.join(' | ')} |`
}

function section(shop: ShopId): string[] {
  const rows = shopRules.flatMap(({title, demands}) => {
    const demand = demands.get(shop)
    if (!demand) return []
    return [
      `| ${title} | ${demand.asks} | ${WORDS[demand.breach]} | ${sourceOf(sources[demand.source])} |`,
    ]
  })
  return [
    `## ${shops[shop]}`,
    '',
    `\`handpress check --shop ${shop}\``,
    '',
    '| rule | asks for | if not | source |',
    '|---|---|---|---|',
    ...rows,
    '',
  ]
}

function sourceOf({title, address, version, told}: Source): string {
  const more = [version, told ? 'told by others' : ''].filter(Boolean)
  return `[${title}](${address})${more.length ? ` (${more.join(', ')})` : ''}`
}
