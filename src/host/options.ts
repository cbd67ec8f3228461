import {exitCodes, Failure} from '../base/failure.ts'
import {isDay} from '../base/setting-values.ts'
import type {ShopId} from '../checks/shops/shops.ts'
import type {PressOptions} from '../press/ports.ts'
import type {ToolName} from './validators/find.ts'

/** What a caller may ask of a build. Everything has a default. */
export interface BuildOptions {
  /** Texts to make; none means the publication of the folder. */
  readonly files?: readonly string[]
  readonly cwd?: string
  readonly output?: string
  readonly editions?: readonly string[]
  readonly page?: string
  readonly draft?: boolean
  readonly strict?: boolean
  /** Makes everything anew. */
  readonly anew?: boolean
  /** Today, for checks of age (YYYY-MM-DD). */
  readonly today?: string
  /** Validators of this computer that are asked about each ebook. */
  readonly validators?: readonly ToolName[]
  /** Shops whose rules are asked about each ebook. */
  readonly shops?: readonly ShopId[]
  /** Hears what goes on meanwhile: the browser was started again, an address was refused. */
  readonly onEvent?: (text: string) => void
}

/** Gives what the press is asked, with the day of this computer. */
export function pressOptions(options: BuildOptions): PressOptions {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return {
    editions: options.editions ?? [],
    page: options.page ?? '',
    draft: options.draft ?? false,
    strict: options.strict ?? false,
    anew: options.anew ?? false,
    shops: options.shops ?? [],
    epochDay: epoch && /^\d+$/u.test(epoch) ? dayOf(new Date(Number(epoch) * 1000)) : '',
    today: todayOf(options.today),
  }
}

function todayOf(asked: string | undefined): string {
  if (asked === undefined) return dayOf(new Date())
  if (isDay(asked)) return asked
  throw new Failure(
    exitCodes.usage,
    'usage/date',
    `Unexpected date "${asked}", expected one like 2026-11-22.`,
  )
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
