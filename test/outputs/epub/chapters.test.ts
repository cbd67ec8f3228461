import {describe, expect, test} from 'vitest'
import {makeBook} from '../../../src/outputs/epub/book.ts'
import {chapterNames, partsOf} from '../../../src/outputs/epub/chapters.ts'
import {opf} from '../../../src/outputs/epub/opf.ts'
import {pageXhtml} from '../../../src/outputs/epub/page.ts'
import {documentOf} from '../../made-document.ts'
import {inputOf} from './fixture.ts'
import {findings} from './judges.ts'
import {makeEpub} from './made.ts'

const bookOf = (texts: Readonly<Record<string, string>>, index = false) => {
  const {document} = documentOf(texts, {plain: true, index, names: ['ebook'], meta: {title: 'B'}})
  return makeBook(inputOf({document}))
}

function written(texts: Readonly<Record<string, string>>, id: string, index = false): string {
  const book = bookOf(texts, index)
  const page = book.pages.find((one) => one.id === id)
  return page ? pageXhtml(page, book.meta) : ''
}

const REST = {'z.md': '# Z\n\nText.'}

describe('the name of a chapter in the book', () => {
  test('is no other file of it, and given once', () => {
    expect(chapterNames(['cover', 'text-cover', 'toc', '', '9'])).toEqual([
      'text-cover',
      'text-text-cover',
      'text-toc',
      'text-',
      'text-9',
    ])
    expect(chapterNames(['nav', 'ncx', 'css', 'img', 'titles'])).toEqual([
      'nav',
      'ncx',
      'css',
      'img',
      'titles',
    ])
  })
  test('is no id of the package document either', async () => {
    const names = [
      'series',
      'nav',
      'ncx',
      'css',
      'pub-id',
      'cover-image',
      'creator-one',
      'standard',
    ]
    const texts = Object.fromEntries(names.map((name) => [`${name}.md`, `# ${name}\n\nText.`]))
    const {document} = documentOf(texts, {meta: {title: 'B', series: {name: 'S', number: '1'}}})
    const {bytes} = await makeEpub(inputOf({document}))
    expect(await findings(bytes)).toEqual([])
  })
})

describe('a chapter is called what it is', () => {
  test.each([
    ['# Preface', 'frontmatter', 'preface'],
    ['# Introduction', 'bodymatter', 'introduction'],
    ['# The night {.part}', 'bodymatter', 'part'],
    ['# Anything', 'bodymatter', 'chapter'],
  ])('%s before the others', (text, part, kind) => {
    const page = written({'a.md': `${text}\n\nWords.`, ...REST}, 'a')
    expect(page).toContain(`<body epub:type="${part}">`)
    expect(page).toContain(`<section epub:type="${kind}" role="doc-${kind}" aria-labelledby="`)
  })
  test('unless it is the only one, whose title is that of the book', () => {
    expect(written({'a.md': '# Preface\n\nWords.'}, 'a')).toContain('epub:type="chapter"')
  })
  test('what is neither body nor before it stands behind it', () => {
    expect(partsOf(['preface', 'chapter', 'acknowledgments', 'index', 'chapter'])).toEqual([
      'frontmatter',
      'bodymatter',
      'backmatter',
      'backmatter',
      'bodymatter',
    ])
    expect(partsOf(['glossary', 'appendix'])).toEqual(['bodymatter', 'bodymatter'])
  })
})

describe('a list that fills its chapter', () => {
  const texts = {
    'a.md': '# A\n\nSaid (Lee, 2012) of [rest]{.index}.',
    'refs.md': '# References\n\n- Lee, A. (2012). A study. *Quiet*, 1, 2–3.',
    'words.md': '# Index {.index}',
  }
  test('gives its meaning to the whole of it, once', () => {
    const page = written(texts, 'refs')
    expect(page).toContain(
      '<section epub:type="bibliography" role="doc-bibliography" aria-labelledby="references">',
    )
    expect(page).toContain('<section class="hp-references"><ul>')
    expect(page.match(/doc-|aria-labelledby/gu)).toHaveLength(3)
  })
  test('is an index for screen readers, and has no type that asks for the markup of EPUB Indexes', () => {
    const page = written(texts, 'words')
    expect(page).toContain('<section role="doc-index" aria-labelledby="index">')
    expect(page).not.toContain('epub:type="index"')
  })
  test('stays a section of a chapter that says more', () => {
    const page = written(
      {...texts, 'refs.md': `${texts['refs.md'].replace('\n\n', '\n\nRead on.\n\n')}`},
      'refs',
    )
    expect(page).toContain('epub:type="chapter"')
    expect(page).toMatch(/<section class="hp-references"[^>]* epub:type="bibliography"/u)
  })
})

describe('a glossary', () => {
  const terms = 'Cue\n: A *sign*.\n'
  test('as a chapter says what is a term and what explains it', () => {
    expect(written({'a.md': `# Glossary\n\n${terms}`, ...REST}, 'a')).toContain(
      '<dt id="term-cue"><dfn epub:type="glossterm">Cue</dfn></dt><dd epub:type="glossdef">A <em>sign</em>.</dd>',
    )
  })
  test('inside a chapter is a section of its own, up to the next one', () => {
    const page = written(
      {
        'a.md': `# A\n\n## Glossary\n\n${terms}\n### More\n\nWords.\n\n## Next\n\n${terms}`,
        ...REST,
      },
      'a',
    )
    expect(page).toMatch(
      /<section epub:type="glossary" role="doc-glossary" aria-labelledby="glossary"><h2 id="glossary">.*<h3 id="more">.*<\/section><h2 id="next">/su,
    )
    expect(page.match(/glossterm/gu)).toHaveLength(1)
  })
  test('is what a link to a term says, from any chapter', () => {
    const page = written(
      {'a.md': '# A\n\nA [cue](#term-cue), [Z](#z).', 'b.md': `# Glossary\n\n${terms}`, ...REST},
      'a',
    )
    expect(page).toContain(
      '<a href="b.xhtml#term-cue" class="hp-glossref" epub:type="glossref" role="doc-glossref">cue</a>',
    )
    expect(page.match(/glossref/gu)).toHaveLength(3)
  })
  test('no other list of terms is one', () => {
    expect(written({'a.md': `# A\n\n${terms}`, ...REST}, 'a')).not.toMatch(/gloss|dfn/u)
  })
})

describe('a quotation', () => {
  test('between title and text is the epigraph', () => {
    expect(written({'a.md': '# A\n\n> Sleep well.\n\nText.', ...REST}, 'a')).toContain(
      '<blockquote epub:type="epigraph" role="doc-epigraph">',
    )
  })
  test.each(['# A\n\nText.\n\n> Sleep well.', '# A\n\n> Sleep well.'])('is none in %j', (text) => {
    expect(written({'a.md': text, ...REST}, 'a')).not.toContain('epigraph')
  })
})

describe('a long description', () => {
  const text =
    '# A\n\n::::figure\n![A curve](figures/alarm.svg)\n\nThe night.\n\n:::description\nIt falls.\n:::\n::::\n'
  test('is folded below its figure, and the picture names it', () => {
    const page = written({'a.md': text}, 'a')
    const [, id = ''] = /<svg [^>]*role="img"[^>]* aria-details="([^"]+)"/u.exec(page) ?? []
    expect(page).toContain(
      `</figure>\n<details class="hp-description" id="${id}"><summary class="hp-label" id="a-label-2">What the picture shows</summary><p>It falls.</p></details>`,
    )
  })
  test('is named by a picture that stays a file too', () => {
    expect(written({'a.md': text.replace('alarm', 'calm')}, 'a')).toMatch(
      /<img src="images\/[^>]* aria-details="a-label-2-text"/u,
    )
  })
})

test('what is left out of an edition leaves no trace', () => {
  const text = '# A\n\n:::only{for=print}\nOn paper.\n:::\n\n:::only{for=ebook}\nOn a screen.\n:::'
  const page = written({'a.md': text}, 'a')
  expect(page).toContain('On a screen.')
  expect(page).not.toMatch(/paper|only/u)
})

test('each part in another language says which, and which way it is read', () => {
  const page = written(
    {'a.md': '# A\n\n[Nuit]{lang=fr}, [ليل]{lang=ar}.\n\n:::tip{lang=he}\nלילה\n:::', ...REST},
    'a',
  )
  expect(page).toContain('<span lang="fr" xml:lang="fr">Nuit</span>')
  expect(page).toContain('<span lang="ar" dir="rtl" xml:lang="ar">ليل</span>')
  expect(page).toMatch(/<aside [^>]*lang="he"[^>]* dir="rtl"/u)
  expect(opf(bookOf(REST), undefined)).toContain('<dc:language>en</dc:language>')
})
