import {readArchive} from '../../../src/epub/archive.ts'
import type {EpubFiles} from '../../../src/epub/book.ts'
import {documentOf, everyClass, inputOf, printedAt} from '../../outputs/epub/fixture.ts'
import {makeEpub} from '../../outputs/epub/made.ts'

const formulas = `<h1 id="numbers">Numbers</h1>
<p>Hours of sleep: <math alttext="h equals 24 minus d"><mrow><mi>h</mi><mo>=</mo><mn>24</mn><mo>-</mo><mi>d</mi></mrow></math>.</p>
<h2 id="more">More of them</h2>
<p>Light adds up<sup class="hp-noteref"><a id="fnref-ch4-1" href="#fn-ch4-1">1</a></sup>.</p>
<section class="hp-notes" aria-labelledby="notes-4"><h2 id="notes-4">Notes</h2><div class="hp-footnote" id="fn-ch4-1"><p><a class="hp-note-back" href="#fnref-ch4-1" aria-label="Back to the text of note 1">1</a> In lux.</p></div></section>`

/** Gives the files of a book that holds one of everything, and in which nothing is wrong. */
export async function goodBook(): Promise<EpubFiles> {
  const document = documentOf([...everyClass, formulas])
  const printed = printedAt('urn:isbn:9780000000002', {
    evening: '1',
    light: '2',
    plan: '3',
    sources: '4',
  })
  const {bytes} = await makeEpub(inputOf({document, printed}))
  return readArchive(bytes).files
}
