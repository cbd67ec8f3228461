import type {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {withPdfjs} from '../printed.ts'

/** A point of a PDF. */
export interface Place {
  /** Number of the page in the file, from 1; 0 when there is none. */
  readonly sheet: number
  /** Height above the foot of the page in points. */
  readonly y: number
}

/** Words that stand on one baseline, in the order in which they are painted. */
export interface Line {
  readonly y: number
  readonly text: string
}

/** What another program finds on a page. */
export interface Sheet {
  /** Text that is part of the document. */
  readonly lines: readonly Line[]
  /** Text outside of it, such as a running foot. */
  readonly running: readonly Line[]
  /** Links to places in the document, each with the words under it. */
  readonly links: readonly (readonly [words: string, to: Place])[]
}

export interface OutlineRow {
  readonly depth: number
  readonly title: string
  readonly to: Place
}

export interface Sheets {
  readonly sheets: readonly Sheet[]
  readonly outline: readonly OutlineRow[]
  /** Numbers of the pages as a reading program shows them; empty when the file has none. */
  readonly labels: readonly string[]
}

/** Reads every page of a PDF with pdf.js: words with their heights, links and the places they lead to. */
export function readSheets(bytes: Uint8Array): Promise<Sheets> {
  return withPdfjs(bytes, async (pdf) => {
    const sheetOf = await numbering(pdf)
    const named = await pdf.getDestinations()
    const places = new Map(
      Object.entries(named).map(([name, dest]) => [name, placeOf(dest, sheetOf)]),
    )
    const sheets: Sheet[] = []
    for (let at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at)
      const {items} = await page.getTextContent({includeMarkedContent: true})
      sheets.push({...linesOf(items), links: linksOf(await page.getAnnotations(), places)})
    }
    return {
      sheets,
      outline: rowsOf(await pdf.getOutline(), 0, sheetOf),
      labels: (await pdf.getPageLabels()) ?? [],
    }
  })
}

/** The first words at or below a place. */
export function wordsAt({sheets}: Sheets, {sheet, y}: Place, lines: number): string {
  const below = sheets[sheet - 1]?.lines.filter((line) => line.y < y) ?? []
  return below
    .slice(0, lines)
    .map(({text}) => text)
    .join(' ')
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>
type SheetOf = (dest: unknown) => number

/** Pages by the numbers of their objects. */
async function numbering(pdf: Pdf): Promise<SheetOf> {
  const sheets = new Map<number, number>()
  for (let at = 1; at <= pdf.numPages; at++) sheets.set((await pdf.getPage(at)).ref?.num ?? 0, at)
  return (page) => sheets.get(Number(Object(page).num)) ?? 0
}

/** A destination is a page, the word XYZ, and the left and upper edge (ISO 32000-1, 12.3.2.2). */
function placeOf(dest: unknown, sheetOf: SheetOf): Place {
  const [page, , , y]: unknown[] = Array.isArray(dest) ? dest : []
  return {sheet: sheetOf(page), y: Number(y)}
}

function linksOf(
  annotations: readonly unknown[],
  places: ReadonlyMap<string, Place>,
): (readonly [string, Place])[] {
  return annotations.flatMap((one) => {
    const {subtype, url, dest, overlaidText}: Record<string, unknown> = {...Object(one)}
    if (subtype !== 'Link' || typeof url === 'string') return []
    return [[String(overlaidText ?? ''), places.get(String(dest)) ?? {sheet: 0, y: 0}] as const]
  })
}

type Items = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>['items']

function linesOf(items: Items): Pick<Sheet, 'lines' | 'running'> {
  const found = {
    lines: [] as {y: number; text: string}[],
    running: [] as {y: number; text: string}[],
  }
  const open: boolean[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(Object(item).tag === 'Artifact')
      continue
    }
    const y = Number(item.transform[5])
    const list = open.includes(true) ? found.running : found.lines
    const last = list.at(-1)
    if (last && Math.abs(last.y - y) < 1) last.text += item.str
    else if (item.str.trim()) list.push({y, text: item.str})
  }
  return found
}

type Outline = Awaited<ReturnType<Pdf['getOutline']>>

function rowsOf(rows: Outline | null, depth: number, sheetOf: SheetOf): OutlineRow[] {
  return (rows ?? []).flatMap(({title, dest, items}) => [
    {depth, title, to: placeOf(dest, sheetOf)},
    ...rowsOf(items, depth + 1, sheetOf),
  ])
}
