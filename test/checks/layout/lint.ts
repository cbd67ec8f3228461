import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {afterAll} from 'vitest'
import {checkLayout} from '../../../src/checks/layout.ts'
import type {LayoutLook} from '../../../src/checks/layout/layout.ts'
import {type HostPrinter, openPrinter} from '../../../src/host/browser/printer.ts'
import {readPack} from '../../../src/host/pack.ts'
import {finishPdf} from '../../../src/outputs/pdf/finish/finish.ts'
import {marksOf} from '../../../src/outputs/pdf/marks.ts'
import {markTags} from '../../../src/outputs/pdf/mark-tags.ts'
import type {PrintedPdf} from '../../../src/pdf/printed.ts'
import {fontFaces, fontResources} from '../../../src/themes/fonts.ts'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

export interface Finding {
  readonly rule: string
  readonly reason: string
  /** Line of the element in the body; 0 when none is known. */
  readonly line: number
  readonly help: string
}

export const look: LayoutLook = {
  families: ['Atkinson Hyperlegible Next', 'DejaVu Sans', 'DejaVu Sans Mono'],
  hasSign: () => true,
  minSize: {text: 12, fine: 10},
  maxMeasure: 75,
}

let printer: HostPrinter | undefined

afterAll(async () => {
  await printer?.[Symbol.asyncDispose]()
  printer = undefined
})

/** An A5 page of 12 points, of which 108 mm by 170 mm hold text. */
const CSS = `@page{size:A5;margin:20mm}
html{font:12pt/18pt "Atkinson Hyperlegible Next"}body{margin:0}p{margin:0}h1,h2{margin:0;font-size:16pt;line-height:18pt}`

/** Prints the body of a page and gives it back as checks read it. */
export async function print(body: string, css = ''): Promise<PrintedPdf> {
  printer ??= openPrinter({env: process.env})
  const root = pageOf(body, css)
  const html = unified().use(rehypeStringify).stringify(root)
  const raw = await printer.print({html, resources: fontResources(await readPack())})
  const finished = await finishPdf(raw, {
    title: 'A page',
    author: '',
    subject: '',
    keywords: '',
    lang: 'en',
    date: '2026-01-01',
    creator: 'a test',
    marks: marksOf(root),
  })
  return finished.printed
}

function pageOf(body: string, css: string): Root {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>${fontFaces()}${CSS}${css}</style></head><body>`
  const root = fromHtml(`${head.replaceAll('\n', ' ')}\n${body}</body></html>`)
  visit(root, 'element', (node) => {
    Object.assign(node, {data: {path: 'text.md'}})
  })
  markTags(root, 'en')
  return root
}

/** Prints the body of a page and gives what the layout rules find. */
export async function lint(
  body: string,
  css = '',
  own: Partial<LayoutLook> = {},
): Promise<Finding[]> {
  const findings: Finding[] = []
  checkLayout(await print(body, css), {...look, ...own}, (rule, reason, at, help) => {
    findings.push({rule, reason, line: at?.at ? at.at.line - 1 : 0, help})
  })
  return findings
}

/** Paragraphs of one line each. */
export function lines(count: number): string {
  return Array.from({length: count}, (_, at) => `<p>Line ${at + 1} of the text.</p>`).join('')
}
