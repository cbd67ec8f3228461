import {cpSync} from 'node:fs'
import {join} from 'node:path'
import type {Element, Root} from 'hast'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/api.ts'
import {hasClass, isElement} from '../../src/base/element.ts'
import {type Block, FORMULA, NUMBER, readBlocks} from './blocks.ts'
import {checkout, read, tempFolder, writeFiles} from './places.ts'
import {plannedDocument} from './planned.ts'

/** Types of the elements that hold the words of a manuscript. */
const ROLES: Readonly<Record<string, string>> = {
  p: 'P',
  li: 'LBody',
  dt: 'Lbl',
  dd: 'LBody',
  td: 'TD',
  th: 'TH',
  caption: 'Caption',
  figcaption: 'Caption',
}
const GROUPS = new Set('ul ol dl table tr section aside blockquote figure thead tbody'.split(' '))

/** Gives the words of a tree in the order in which they were written; its headings are so many levels deeper. */
function blocksOf(tree: Root, deeper: number): Block[] {
  const blocks: Block[] = []
  const write = (text: string) => {
    const {role, text: before} = blocks.pop() ?? {role: '', text: ''}
    blocks.push({role, text: before + text})
  }
  const walk = (node: Root | Element, role: string): void => {
    for (const child of node.children) {
      if (child.type === 'text') write(child.value)
      if (!isElement(child) || isSilent(child)) continue
      const {tagName} = child
      const own = roleOf(child, deeper)
      const apart = own !== '' || GROUPS.has(tagName)
      if (apart) blocks.push({role: own || role, text: ''})
      if (tagName === 'math') write(FORMULA)
      else if (tagName === 'br') write(' ')
      else if (hasClass(child, 'hp-page-number')) write(NUMBER)
      else walk(child, own || role)
      if (apart) blocks.push({role, text: ''})
    }
  }
  walk(tree, '')
  return blocks.filter(({role, text}) => text.trim() || role === 'TD' || role === 'TH')
}

/** A pull quote that says again what stands in the text is not read; where a work is cited is told by page numbers. */
function isSilent(node: Element): boolean {
  const repeats = hasClass(node, 'hp-pullquote') && node.properties.ariaHidden !== undefined
  return repeats || hasClass(node, 'hp-backlinks')
}

function roleOf({tagName}: Element, deeper: number): string {
  const level = /^h([1-6])$/u.exec(tagName)?.[1]
  return level ? `H${Math.min(Number(level) + deeper, 6)}` : (ROLES[tagName] ?? '')
}

/** What Handpress sets before and behind the sample. */
const SAMPLE = [
  'Harbour Lane Clinic',
  'Couples and sexual health service',
  'When closeness feels far away',
  'A plain guide for couples',
  'For adults in a long relationship who feel less close than before. Please read it alone first.',
  'Mara Linden, Couples therapist',
  'Need help now?',
  'Turn to page #',
  'This leaflet',
  'HP-014 Version 1.0',
  'Published',
  '22 November 2026',
  'Review by',
  '22 November 2028',
  'About this text',
  'Written by',
  'Mara Linden, Couples therapist',
  'Reviewed by',
  'Dr Ines Falk, Family doctor',
  'Code',
  'HP-014',
  'Version',
  '1.0',
  'Published',
  '22 November 2026',
  'Reviewed',
  '22 November 2026',
  'Review by',
  '22 November 2028',
  'Funding',
  'None',
  'Conflicts of interest',
  'None',
  'Phone',
  '01632 960 014',
  'Website',
  'example.org',
  'Rights',
  '© 2026 Harbour Lane Clinic. A sample with made-up names and numbers. Not for use with patients.',
]

/** What stands before the first chapter of the paperback. */
const PAPERBACK = [
  'When closeness feels far away',
  'When closeness feels far away',
  'A plain guide for couples',
  'Mara Linden',
  'Harbour Lane Clinic',
  'Need help now?',
  'Turn to page #',
  'For',
  'For adults in a long relationship who feel less close than before. Please read it alone first.',
  'Written by',
  'Mara Linden, Couples therapist',
  'Reviewed by',
  'Dr Ines Falk, Family doctor',
  'Published',
  '22 November 2026, Harbour Lane Clinic',
  'Version',
  '1.0 · HP-014',
  'Reviewed',
  '22 November 2026',
  'Review by',
  '22 November 2028',
  'Funding',
  'None',
  'Conflicts of interest',
  'None',
  'Phone',
  '01632 960 014',
  'Website',
  'example.org',
  'Rights',
  '© 2026 Harbour Lane Clinic. A sample with made-up names and numbers. Not for use with patients.',
  'Contents',
  'Figures',
  'Tables',
]

/** What stands around the text that has every block. */
const TORTURE = [
  'Harbour Lane Clinic',
  'Ada Tester',
  'Need help now?',
  'Turn to page #',
  'This leaflet',
  'HP-099 Version 1.0',
  'Published',
  '22 November 2026',
  'Links in this text',
  'About this text',
  'Written by',
  'Ada Tester',
  'Code',
  'HP-099',
  'Version',
  '1.0',
  'Published',
  '22 November 2026',
  'Phone',
  '01632 960 000',
]

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

/** Says whether printed words are those of the manuscript, with each space; one may stand where a line ends. */
function isSame(printed: Block, written: Block): boolean {
  let rest = plain(written.text)
  for (const line of printed.text.split('\n').map(plain)) {
    if (!rest.startsWith(line)) return false
    rest = rest.slice(line.length).trimStart()
  }
  return rest === '' && roleIn(printed) === written.role
}

/** A reference is an entry in the print, a paragraph in the manuscript. */
function roleIn({role}: Block): string {
  return role === 'BibEntry' ? 'P' : role
}

/** So many blocks may be lost or changed in one place before all that follows counts as lost. */
const AHEAD = 12

/** Finds the blocks of the manuscript in the print, in order; gives those that are not there, and what is there beside them. */
function compare(printed: readonly Block[], written: readonly Block[]) {
  const missing: string[] = []
  const others: string[] = []
  let at = 0
  for (const block of printed) {
    const ahead = written.slice(at, at + AHEAD).findIndex((one) => isSame(block, one))
    if (ahead < 0) others.push(plain(block.text.replaceAll('-\n', '-')))
    else missing.push(...written.slice(at, at + ahead).map(({text}) => plain(text)))
    at += ahead + 1
  }
  return {missing: [...missing, ...written.slice(at).map(({text}) => plain(text))], others}
}

async function made(cwd: string, edition: string, files: readonly string[] = []) {
  const {artifacts} = await build({cwd, files, editions: [edition], today: '2026-11-22'})
  const printed = await readBlocks(read(cwd, artifacts[0]?.path ?? ''))
  return {printed, document: await plannedDocument(cwd, edition, files)}
}

/** The sample, which has a paperback too. */
function sample(): string {
  const cwd = tempFolder()
  for (const path of ['handpress.yaml', 'manuscript'])
    cpSync(join(checkout, path), join(cwd, path), {recursive: true})
  const row = '  - {id: paper, format: pdf, template: book, page: a5, file: paper}\n'
  const settings = read(cwd, 'handpress.yaml').toString()
  writeFiles(cwd, {'handpress.yaml': settings.replace('editions:\n', `editions:\n${row}`)})
  return cwd
}

describe('the words of a finished PDF, in the order in which they are read aloud', () => {
  it('are those of the manuscript in the sample handout', async () => {
    const {printed, document} = await made(sample(), 'handout')
    const [first, ...chapters] = document.chapters
    if (!first) throw new Error('There is no text.')
    // A handout of several chapters begins with the main points of the first one.
    const isKey = (node: Root['children'][number]) => isElement(node) && hasClass(node, 'hp-key')
    const tree = (isWanted: typeof isKey): Root => ({
      type: 'root',
      children: first.tree.children.filter(isWanted),
    })
    const written = [
      ...blocksOf(tree(isKey), 0),
      ...blocksOf(
        tree((node) => !isKey(node)),
        1,
      ),
      ...chapters.flatMap((chapter) => blocksOf(chapter.tree, 1)),
    ]
    expect(written.length).toBeGreaterThan(100)
    expect(compare(printed, written)).toEqual({missing: [], others: SAMPLE})
  })
  it('are those of the manuscript in the sample as a paperback', async () => {
    const {printed, document} = await made(sample(), 'paper')
    const written = document.chapters.flatMap(({tree}, at) => {
      const [heading, ...blocks] = blocksOf(tree, 1)
      const {role, text} = heading ?? {role: '', text: ''}
      return [{role, text: text === 'References' ? text : `${at + 1} ${text}`}, ...blocks]
    })
    expect(written.length).toBeGreaterThan(100)
    expect(compare(printed, written)).toEqual({missing: [], others: PAPERBACK})
  })
  it('are those of a manuscript that has every block and construct', async () => {
    const cwd = tempFolder()
    cpSync(join(checkout, 'test', 'made', 'torture'), join(cwd, 'torture'), {recursive: true})
    const {printed, document} = await made(cwd, 'handout', ['torture/torture.md'])
    expect(document.single).toBe(true)
    const written = document.chapters.flatMap(({tree}) => blocksOf(tree, 0))
    expect(written.length).toBeGreaterThan(400)
    expect(compare(printed, written)).toEqual({missing: [], others: TORTURE})
  })
})
