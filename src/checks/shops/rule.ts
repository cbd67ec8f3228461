import type {BookLook} from './look.ts'
import {isShop, type ShopId} from './shops.ts'
import type {SourceId} from './sources.ts'

/** `unsure`: what a person has to look at. */
export type VerdictState = 'ok' | 'warning' | 'error' | 'unsure'

/** What one rule says of one book for one shop. */
export interface Verdict {
  readonly rule: string
  readonly title: string
  readonly state: VerdictState
  /** What was found, in words: "12 MB of 100 MB". */
  readonly measured: string
  /** What to do; '' when all is well. */
  readonly help: string
}

/** What one shop asks for. */
export interface Demand {
  /** In words, for the documentation: "at most 100 MB". */
  readonly asks: string
  readonly source: SourceId
  /** How bad it is to break it. */
  readonly breach: Exclude<VerdictState, 'ok'>
  /** The number the rule goes by; 0 for a rule without one. */
  readonly limit: number
}

/** What a rule found; without help all is well. */
export interface Measured {
  readonly measured: string
  readonly help?: string
  /** Stands in for the shop's `breach`. */
  readonly state?: VerdictState
}

/** A row of the table of rules. */
export interface ShopRule {
  readonly id: string
  readonly title: string
  readonly demands: ReadonlyMap<ShopId, Demand>
  readonly measure: (look: BookLook, demand: Demand, shop: ShopId) => Measured
}

/** Makes a rule of a table of demands by shop. */
export function rule(
  id: string,
  title: string,
  demands: Partial<Readonly<Record<ShopId, Demand>>>,
  measure: ShopRule['measure'],
): ShopRule {
  const rows = Object.entries(demands).flatMap(([shop, demand]) =>
    isShop(shop) && demand ? [[shop, demand] as const] : [],
  )
  return {id, title, demands: new Map(rows), measure}
}

const demand =
  (breach: Demand['breach']) =>
  (asks: string, source: SourceId, limit = 0): Demand => ({asks, source, breach, limit})

/** The shop turns a book down that breaks it. */
export const must = demand('error')
/** The shop advises it, or readers are worse off without it. */
export const should = demand('warning')
/** Only a person can say. */
export const look = demand('unsure')
