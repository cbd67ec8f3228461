import {type ExitCode, exitCodes, Failure} from '../base/failure.ts'
import {nearest} from '../base/nearest.ts'
import type {Verdict} from '../checks/shops/rule.ts'
import {isShop, type ShopId, shopIds} from '../checks/shops/shops.ts'
import type {BookVerdicts} from '../host/build.ts'

const ALL = 'all'

/** Gives the shops that were named; `all` stands for every one. */
export function shopsNamed(names: readonly string[]): readonly ShopId[] {
  const asked = new Set(names.map((name) => name.toLowerCase()))
  for (const name of asked) if (name !== ALL && !isShop(name)) throw unknownShop(name)
  return shopIds.filter((id) => asked.has(ALL) || asked.has(id))
}

function unknownShop(name: string): Failure {
  const names = [...shopIds, ALL]
  const near = nearest(name, names)
  return new Failure(
    exitCodes.usage,
    'usage/flag-value',
    `Unexpected shop "${name}", expected one of ${names.length} names.${near ? ` Did you mean "${near}"?` : ''}`,
    near ? [] : [`They are: ${names.join(', ')}`],
  )
}

export function verdictsIn(books: readonly BookVerdicts[]): readonly Verdict[] {
  return books.flatMap(({shops}) => shops.flatMap(({verdicts}) => verdicts))
}

/** 1 when a shop would turn a book down, or with `strict` when it advises against something. */
export function shopsExitCode(books: readonly BookVerdicts[], strict: boolean): ExitCode {
  const bad = verdictsIn(books).some(
    ({state}) => state === 'error' || (strict && state === 'warning'),
  )
  return bad ? exitCodes.errors : exitCodes.made
}

/** The `shops` of `--json`. */
export function shopsJson(books: readonly BookVerdicts[]): readonly object[] {
  return books.flatMap(({edition, path, shops}) =>
    shops.map(({shop, verdicts}) => ({edition, path, shop, verdicts})),
  )
}
