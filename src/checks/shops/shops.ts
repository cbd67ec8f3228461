/** Shops and distributors by the name that `--shop` takes, in the order of the tables. */
export const shops = {
  kdp: 'Kindle Direct Publishing',
  apple: 'Apple Books',
  kobo: 'Kobo',
  google: 'Google Play Books',
  ingram: 'IngramSpark',
  d2d: 'Draft2Digital',
} as const satisfies Readonly<Record<string, string>>

export type ShopId = keyof typeof shops

export function isShop(name: string): name is ShopId {
  return Object.hasOwn(shops, name)
}

export const shopIds: readonly ShopId[] = Object.keys(shops).filter(isShop)
