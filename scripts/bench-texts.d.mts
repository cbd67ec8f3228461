export const root: string
export function dist(file: string): Promise<unknown>
export function articleOf(words: number, changed?: string): string
export function chapterOf(number: number, count: number, changed?: string): string
export function median(list: readonly number[]): number
