import {finishPdf} from '../../../src/outputs/pdf/finish/finish.ts'
import {type PdfDraft, openDraft} from '../../../src/pdf/draft.ts'
import {readFinished} from '../../../src/pdf/objects.ts'
import {openPrinted, type PrintedPdf} from '../../../src/pdf/printed.ts'
import {markedLanguage} from '../../../src/pdf/tag-marks.ts'
import {printed} from '../../printed.ts'

const DRAWING =
  "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><g opacity='.5'><rect width='40' height='40' fill='teal'/><rect x='20' width='40' height='30' fill='navy'/></g></svg>"

const toc = markedLanguage('en', 'toc')
const note = markedLanguage('en', 'note')

/** One page with all that the conditions look at. */
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sleep</title><style>
@page{size:A4;margin:20mm;@top-left{content:"Running head"}}
</style></head><body>
<h1 id="top">Sleep</h1>
<ol lang="${toc}"><li><a href="#days">Days</a></li><li><a href="#notes">Notes</a></li></ol>
<p>Text with <em>stress</em> and <strong>weight</strong>.</p>
<p>See <a href="https://example.org/">the web</a>.</p>
<ul><li>One item</li><li>Another item</li></ul>
<h2 id="days">Days</h2>
<table><caption>Table 1</caption><thead><tr><th scope="col">Day</th><th scope="col">Hours</th></tr></thead>
<tbody><tr><th scope="row">Monday</th><td>7</td></tr><tr><th scope="row">Tuesday</th><td>8</td></tr></tbody></table>
<p><img alt="Two squares" src="data:image/svg+xml,${encodeURIComponent(DRAWING)}"></p>
<h2 id="notes">Notes</h2>
<section lang="${note}"><p>First note.</p></section>
<section lang="${note}"><p>Second note.</p></section>
</body></html>`

/** The sample as it is given out, before anything is broken. */
export async function finishedSample(): Promise<Uint8Array> {
  const {write} = await finishPdf(await printed(html), {
    title: 'Sleep',
    author: 'A. Avery',
    subject: '',
    keywords: '',
    lang: 'en',
    date: '2026-11-22',
    creator: 'Handpress 0.1.0',
  })
  return Uint8Array.from(await write({ua: true, archive: false}))
}

/** Opens a finished file so that it can be broken. */
export function openSample(bytes: Uint8Array): PdfDraft {
  return openDraft(readFinished(bytes))
}

/** Opens a file for the checks, without any text it was printed from. */
export function asPrinted(draft: PdfDraft): PrintedPdf {
  return openPrinted(draft, [])
}
