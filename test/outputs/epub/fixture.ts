import {readFileSync} from 'node:fs'
import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Resource} from '../../../src/base/artifact.ts'
import {eachElement} from '../../../src/base/element.ts'
import type {Meta} from '../../../src/base/meta.ts'
import type {PageStart, PrintedPages} from '../../../src/base/page-start.ts'
import type {Chapter, Document, Heading} from '../../../src/document/document.ts'
import type {EpubInput} from '../../../src/outputs/epub/epub.ts'
import {compileSheet} from '../../../src/themes/ebook.ts'

export const meta: Meta = {
  title: 'Calm evenings & quiet nights',
  subtitle: 'A plain guide to winding down',
  discreetTitle: 'Evenings',
  audience: 'Adults who sleep badly',
  description: 'How to make the last hour of the day a calm one.',
  keywords: ['sleep', 'evening', 'habits'],
  authors: [
    {name: 'Dana Marsh', role: 'Clinical psychologist', sort: 'Marsh, Dana'},
    {name: 'Ola Berg', role: '', sort: ''},
  ],
  reviewers: [{name: 'Kim Otieno', role: 'General practitioner', sort: ''}],
  contributors: [],
  clinic: {
    name: 'Riverside Clinic',
    service: 'Sleep service',
    phone: '01632 960 000',
    website: 'https://example.org/sleep',
    logo: '',
  },
  publisher: '',
  series: {name: '', number: ''},
  rights: '© 2026 Riverside Clinic',
  code: 'HP-020',
  version: '1.2',
  lang: 'en-GB',
  dir: 'ltr',
  date: '2026-11-22',
  reviewed: '2026-10-01',
  reviewBy: '2028-11-22',
  funding: 'None',
  conflicts: 'None declared',
  dedication: '',
  identifier: '',
  links: 'auto',
  sample: true,
}

const first = `<h1 id="evening">What the evening is for</h1>
<section class="hp-key" aria-labelledby="key-1"><h2 id="key-1">The main points</h2><ol><li>A calm hour helps.</li><li>Light keeps you awake.</li><li>Ask for help early.</li></ol></section>
<p>The body slows down when the light goes<sup class="hp-noteref"><a id="fnref-ch1-1" href="#fn-ch1-1">1</a></sup>. In one study people slept longer (<a class="hp-cite" id="cite-oei-2012-1" href="#ref-oei-2012">Oei and others, 2012</a>). See <a class="hp-xref" href="#fig-alarm">Figure 1</a>, <a class="hp-xref" href="#plan">A plan</a> and <a class="hp-xref hp-page" href="#help">page <span class="hp-page-number" data-for="help">Get help now</span></a>.</p>
<h2 id="light">Light and <em>dark</em></h2>
<p>Lamps, screens and <dfn>blue light</dfn> keep the brain busy. <span lang="fr">Bonne nuit</span>, say the French.</p>
<aside class="hp-box hp-note" aria-labelledby="l-note"><p class="hp-label" id="l-note">Please note</p><p>Do not stop a medicine on your own.</p></aside>
<aside class="hp-box hp-tip" aria-labelledby="l-tip"><p class="hp-label" id="l-tip">Tip</p><p>Begin with two minutes. Stop when you want to.</p></aside>
<aside class="hp-box hp-warning" aria-labelledby="l-warn"><p class="hp-label" id="l-warn">See a doctor soon if you notice</p><ul><li>pain at night</li><li>low mood for two weeks</li></ul></aside>
<aside class="hp-box hp-evidence" aria-labelledby="l-ev"><p class="hp-label" id="l-ev">What research can and cannot tell us</p><p>The study had 53 people and no children.</p></aside>
<figure class="hp-figure hp-states" id="fig-alarm" role="group"><div class="hp-state"><img src="figures/alarm.svg" alt="A person with raised shoulders."><div><h3 id="on-alarm">On alarm</h3><ul><li>Heart beats fast</li><li>Breath is short</li><li>Muscles are tight</li></ul></div></div><div class="hp-state"><img src="figures/calm.svg" alt="The same person with low shoulders."><div><h3 id="calm">Calm</h3><ul><li>Heart is steady</li><li>Breath is slow</li><li>Muscles are loose</li></ul></div></div><figcaption><span class="hp-caption-label">Figure 1.</span> One body, two states. You cannot order the alarm to stop, but you can help it to settle.</figcaption></figure>
<aside class="hp-pullquote"><p>The evening is not a to-do list.</p></aside>
<section class="hp-notes" aria-labelledby="notes-1"><h2 id="notes-1">Notes</h2><div class="hp-footnote" id="fn-ch1-1"><p><a class="hp-note-back" href="#fnref-ch1-1" aria-label="Back to the text of note 1">1</a> Less than the light of one candle.</p></div></section>`

const second = `<h1 id="plan">A plan</h1>
<h2 id="steps">Three steps</h2>
<ol class="hp-steps"><li><p><strong>Pick ten minutes.</strong> Choose a time when the house is quiet.</p></li><li><p><strong>Put the phone away.</strong> Another room is best.</p></li><li><strong>Breathe out.</strong> Longer than you breathe in.</li></ol>
<ul><li class="hp-task"><span class="hp-checkbox" data-checked="true" aria-hidden="true"></span> <span class="hp-sr">Done: </span>Buy a lamp</li><li class="hp-task"><span class="hp-checkbox" data-checked="false" aria-hidden="true"></span> <span class="hp-sr">To do: </span>Move the charger to the hall</li></ul>
<div class="hp-table hp-wide"><table id="tab-1"><caption><span class="hp-caption-label">Table 1.</span> What may get in the way</caption><thead><tr><th scope="col">What you may notice</th><th scope="col">What may help</th><th scope="col" class="hp-right">Minutes</th></tr></thead><tbody><tr><th scope="row">Too tired</th><td>Rest first</td><td class="hp-right">20</td></tr><tr><th scope="row">Too wound up</th><td>Walk a little</td><td class="hp-right">15</td></tr></tbody></table></div>
<dl class="hp-terms"><dt>Wind down</dt><dd>To go from busy to calm, step by step.</dd><dt>Cue</dt><dd>A sign that tells the body what comes next.</dd></dl>
<figure class="hp-figure" id="fig-lamp" role="group"><img src="figures/lamp.png" alt="" width="60%"><figcaption><span class="hp-caption-label">Figure 2.</span> A lamp.</figcaption></figure>
<h2 id="überblick">Überblick</h2>
<p>Back to <a class="hp-xref" href="#überblick">this part</a>, <a href="https://example.org/a b|c">outside</a>, <a href="javascript:alert(1)">no</a>, <a href="#nowhere">gone</a>.</p>
<blockquote><p>Sleep is the best of doctors.</p></blockquote>
<pre><code>a &lt; b
  c</code></pre>
<hr>
<section class="hp-urgent" id="help" aria-labelledby="l-help"><h2 class="hp-label" id="l-help">Get help now</h2><p><strong>If you think of ending your life.</strong> You do not have to wait.</p><dl class="hp-calls"><div><dt>You are in danger now</dt><dd>000 (sample)</dd></div><div><dt>You want to talk, day or night</dt><dd>01632 960 099</dd></div></dl></section>
<h2 id="questions">Questions people ask</h2>
<div class="hp-faq"><section class="hp-qa" aria-labelledby="q-1"><h3 id="q-1">Is something wrong with me?</h3><p>No. Most people have bad nights.</p></section><section class="hp-qa" aria-labelledby="q-2"><h3 id="q-2">How long will it take?</h3><p>A few weeks (<a class="hp-cite" id="cite-oei-2012-2" href="#ref-oei-2012">Oei, 2012</a>).</p></section></div>`

const third = `<h1 id="sources">Where this comes from</h1>
<p>Two works were used (<a class="hp-cite" id="cite-klein-2020-1" href="#ref-klein-2020">Klein, 2020</a>).</p>
<section class="hp-references" aria-labelledby="references"><h2 id="references">References</h2><ol><li id="ref-oei-2012"><p>Oei, N. (2012). An evening study. <em>Journal of Nights, 3</em>, 1–9. <a href="https://doi.org/10.5555/night.2012">https://doi.org/10.5555/night.2012</a></p><p class="hp-backlinks">Cited: <a class="hp-back" href="#cite-oei-2012-1" aria-label="Back to citation 1 of Oei, 2012">1</a> <a class="hp-back" href="#cite-oei-2012-2" aria-label="Back to citation 2 of Oei, 2012">2</a></p></li><li id="ref-klein-2020"><p>Klein, V. (2020). Lamps. Example Press.</p><p class="hp-backlinks">Cited: <a class="hp-back" href="#cite-klein-2020-1" aria-label="Back to citation 1 of Klein, 2020">1</a></p></li></ol></section>`

export function chapter(id: string, source: string): Chapter {
  const tree = fromHtml(source, {fragment: true})
  eachElement(tree, (node) => {
    Object.assign(node, {data: {...node.data, path: `${id}.md`}})
  })
  const outline = [...source.matchAll(/<h([1-6])[^>]*\bid="([^"]+)"[^>]*>(.*?)<\/h\1>/gs)].map(
    ([, level, name = '', title = '']): Heading => ({
      id: name,
      level: Number(level),
      title: title.replace(/<[^>]+>/g, ''),
    }),
  )
  return {id, title: outline[0]?.title ?? '', tree, outline}
}

/** Gives the pages of a printed edition that begin at elements with these ids; one that is not there begins nowhere. */
export function printedAt(
  source: string,
  pages: Readonly<Record<string, string>>,
  document: Document = documentOf(everyClass),
): PrintedPages {
  const starts: PageStart[] = []
  for (const {tree} of document.chapters)
    eachElement(tree, ({properties, data, position}) => {
      const label = pages[String(properties.id)]
      if (label === undefined || !data?.path || !position) return
      const {line, column} = position.start
      starts.push({label, path: data.path, line, column, id: ''})
    })
  return {source, starts}
}

export function documentOf(sources: readonly string[], change: Partial<Meta> = {}): Document {
  const chapters = sources.map((source, i) => chapter(`chapter-00${i + 1}`, source))
  return {
    meta: {...meta, ...change},
    single: chapters.length === 1,
    chapters,
    references: {
      works: new Map(),
      citations: [],
      unresolved: [],
      soft: [],
    } as Document['references'],
    pictures: ['figures/alarm.svg', 'figures/calm.svg', 'figures/lamp.png'],
    urgentId: 'help',
  }
}

export const everyClass = [first, second, third] as const

const drawing = (body: string, colour = 'currentColor'): Resource => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 132" fill="none" stroke="${colour}" stroke-width="2.4">${body}</svg>`,
  ),
})

/** One grey pixel. */
export const pixel: Resource = {
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB9jwqeAAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A white JPEG of 10 by 16 pixels. */
export const cover: Resource = {
  mediaType: 'image/jpeg',
  bytes: Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAQAAoDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALQAf//Z',
    'base64',
  ),
}

export const pictures: ReadonlyMap<string, Resource> = new Map([
  [
    'figures/alarm.svg',
    drawing('<circle cx="60" cy="36" r="15"/><path d="M37 130V72l10-18h26l10 18v58"/>'),
  ],
  [
    'figures/calm.svg',
    drawing(
      '<circle cx="60" cy="33" r="15"/><path d="M20 130l16-54 18-25h12l18 25 16 54"/>',
      '#345',
    ),
  ],
  ['figures/lamp.png', pixel],
])

const iconFolder = new URL('../../../templates/icons/', import.meta.url)

export const icons: ReadonlyMap<string, Element> = new Map(
  ['note', 'tip', 'warning', 'evidence', 'urgent'].map((name) => {
    const source = readFileSync(new URL(`${name}.svg`, iconFolder), 'utf8')
    const icon = fromHtml(source, {fragment: true, space: 'html'}).children.find(
      (node): node is Element => node.type === 'element',
    )!
    return [name, icon]
  }),
)

const sheet = (name: string) =>
  readFileSync(new URL(`../../../styles/${name}.css`, import.meta.url), 'utf8')

export const css = compileSheet(sheet('ebook'), sheet('tokens'), 'ltr')

export function inputOf(change: Partial<EpubInput> = {}): EpubInput {
  return {
    document: documentOf(everyClass),
    pictures,
    css,
    cover,
    icons,
    draft: false,
    tool: 'Handpress 0.1.0',
    file: 'evenings.epub',
    ...change,
  }
}
