import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll} from 'vitest'
import {type HostPrinter, openPrinter} from '../src/host/browser/printer.ts'

let printer: HostPrinter | undefined

/** Prints HTML as a build does; without a browser this fails and says what to install. */
export function printed(html: string, layoutOnly = false): Promise<Uint8Array> {
  printer ??= openPrinter({env: process.env})
  return printer.print({html, resources: new Map()}, layoutOnly)
}

afterAll(async () => {
  await printer?.[Symbol.asyncDispose]()
  printer = undefined
})

const SQUARE =
  "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40' fill='teal'/></svg>"

/** Three pages with all that a leaflet has: margin boxes, lists, a table, a figure, links both ways. */
export const sampleHtml = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>From the page</title><style>
@page{size:A5;margin:20mm;@top-left{content:"Running head"}@bottom-center{content:"Page " counter(page) " of " counter(pages)}}
h2{break-before:page}table{border:1px solid #333}.box{background:#eef;border-left:3px solid navy}
</style></head><body>
<h1 id="top">Sleep (and rest)</h1>
<p>Text with <em>stress</em> and <strong>weight</strong>, see <a href="#table-1">Table 1</a>,
<a href="#nächste-nacht">the next night</a>, <a href="#a(b)">brackets</a>, <a href="#top">the top</a>,
<a href="https://example.org/a(b)?q=1&amp;r=%C3%A4">the web</a> and <a href="mailto:x@example.org">mail</a>.</p>
<ul><li>Plain item</li><li><p>First paragraph</p><p>Second paragraph</p></li><li>Item with <strong>weight</strong><ol><li>inner item</li></ol></li></ul>
<ul style="list-style:none"><li>Without a bullet</li></ul>
<h2 id="nächste-nacht">The next night</h2>
<table id="table-1"><caption>Table 1</caption><thead><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead>
<tbody><tr><th scope="row">Monday</th><td>7</td></tr><tr><th scope="row">Tuesday</th><td>8</td></tr></tbody></table>
<div class="box"><p>In a box</p></div><hr>
<h2 id="a(b)">Figures</h2>
<figure><img alt="A teal square" src="data:image/svg+xml,${encodeURIComponent(SQUARE)}"><figcaption>Figure 1</figcaption></figure>
<p>The end.</p></body></html>`

/** A PDF as pdf.js reads it. */
export async function withPdfjs<T>(
  bytes: Uint8Array,
  use: (pdf: PdfjsDocument) => Promise<T>,
): Promise<T> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0})
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

export type PdfjsDocument = Awaited<ReturnType<typeof getDocument>['promise']>
