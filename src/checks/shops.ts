import {lookAtBook, type ShopInput} from './shops/look.ts'
import type {Verdict} from './shops/rule.ts'
import {shopRules} from './shops/rules.ts'
import type {ShopId} from './shops/shops.ts'

/** What one shop would say of one ebook. */
export interface ShopVerdicts {
  readonly shop: ShopId
  readonly verdicts: readonly Verdict[]
}

/** Looks at a finished ebook as shops do, before it is uploaded. */
export function checkShops(input: ShopInput, asked: readonly ShopId[]): readonly ShopVerdicts[] {
  if (!asked.length) return []
  const look = lookAtBook(input)
  return asked.map((shop) => ({
    shop,
    verdicts: shopRules.flatMap(({id, title, demands, measure}) => {
      const demand = demands.get(shop)
      if (!demand) return []
      const {measured, help = '', state} = measure(look, demand, shop)
      return [{rule: id, title, measured, help, state: help ? (state ?? demand.breach) : 'ok'}]
    }),
  }))
}
