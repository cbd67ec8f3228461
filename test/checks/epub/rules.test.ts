import {describe, expect, it} from 'vitest'
import {checkBook} from '../../../src/checks/epub.ts'
import {openBook} from '../../../src/epub/book.ts'
import {type Draft, draftOf} from './draft.ts'
import {foundIn} from './found.ts'
import {goodBook} from './good-book.ts'
import {zip} from './zip.ts'

const good = await goodBook()

function saidOf(change: (draft: Draft) => void) {
  const draft = draftOf(good)
  change(draft)
  return foundIn(zip(draft.files))
}

const table = (rows: string) => `<hr/><table><tbody>${rows}</tbody></table>`

describe('the rules of ebooks leave alone', () => {
  const atRule = (markup: string) => (draft: Draft) => draft.edit('two', '<hr/>', markup)
  it.each<readonly [string, (draft: Draft) => void]>([
    [
      'a table whose heads stand in its first row',
      atRule(table('<tr><th scope="col">A</th></tr><tr><td>1</td></tr>')),
    ],
    [
      'two heads of one row, the first of a group of rows',
      atRule(
        table(
          '<tr><th scope="rowgroup" rowspan="2">A</th><th scope="row">B</th><td>1</td></tr><tr><th scope="row">C</th><td>2</td></tr>',
        ),
      ),
    ],
    [
      'a cell that names its heads',
      atRule(table('<tr><th id="h1a" scope="col">A</th></tr><tr><td headers="h1a">1</td></tr>')),
    ],
    [
      'a table that only lays out',
      atRule(
        table('<tr><td>A</td><td>B</td></tr>').replace('<table', '<table role="presentation"'),
      ),
    ],
    ['a picture that says nothing', atRule('<hr/><p><img src="cover.jpg" alt=""/></p>')],
    [
      'a link whose words are a picture',
      atRule('<hr/><p><a href="#steps"><img src="cover.jpg" alt="Steps"/></a></p>'),
    ],
    [
      'a drawing with a title of its own',
      atRule(
        '<hr/><svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 1 1"><title>A dot</title><circle r="1"/></svg>',
      ),
    ],
    [
      'a drawing inside what is hidden',
      atRule(
        '<hr/><p aria-hidden="true"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg></p>',
      ),
    ],
    [
      'words of XHTML in a drawing',
      atRule(
        '<hr/><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Words" viewBox="0 0 1 1"><switch><text>a</text></switch></svg>',
      ),
    ],
    ['a type with a prefix of its own', atRule('<hr/><p epub:type="z3998:verse">Night</p>')],
    [
      'links to letters and calls',
      atRule('<hr/><p><a href="mailto:a@example.org">a</a> <a href="sms:01632960099">b</a></p>'),
    ],
    ['a link with an escaped name', atRule('<hr/><p><a href="toc%2Exhtml#toc">contents</a></p>')],
    ['a heading that goes up three levels', atRule('<hr/><h3>a</h3><h4>b</h4><h2>c</h2>')],
    ['three boxes in a box', atRule('<hr/><div><div><div><p>a</p></div></div></div>')],
    [
      'Arabic that turns from right to left',
      ({edit}) => {
        edit('opf', '<dc:language>en-GB', '<dc:language>ar')
        edit('opf', '<spine toc="ncx"', '<spine toc="ncx" page-progression-direction="rtl"')
      },
    ],
    [
      'a prefix that the package declares',
      ({edit}) => {
        edit('opf', 'version="3.0"', 'version="3.0" prefix="clinic: https://example.org/"')
        edit('opf', '</metadata>', '<meta property="clinic:code">HP-020</meta></metadata>')
      },
    ],
    [
      'a time in the last minute of a leap day',
      ({edit}) => edit('opf', '2026-11-22T00:00:00Z', '2028-02-29T23:59:59Z'),
    ],
    [
      'settings for Apple Books',
      ({put}) => put('META-INF/com.apple.ibooks.display-options.xml', '<display_options/>'),
    ],
  ])('%s', (_, change) => {
    expect(saidOf(change)).toEqual([])
  })
})

describe('the rules of ebooks', () => {
  it('name the element of a fault', () => {
    const [said] = saidOf(({edit}) =>
      edit('two', '<th scope="row">Too wound', '<th scope="col">Too wound'),
    )
    const book = openBook(good)
    const page = [...book.pages()].find(({path}) => path === said?.place?.path)
    const node = page?.elements[said?.place?.element ?? -1]
    expect(node).toMatchObject({name: 'th', children: [{type: 'text', value: 'Too wound up'}]})
  })

  it('tell a fault that is in many places once, with their number', () => {
    const said = saidOf((draft) => {
      for (const name of ['one', 'two', 'three'] as const)
        draft.edit(name, '</section></body>', '<p sparkle="1">a</p></section></body>')
    })
    expect(said).toMatchObject([
      {
        rule: 'epub/markup',
        reason: 'Unexpected attribute "sparkle" on <p>. 3 places.',
        help: expect.stringContaining('report this message'),
      },
    ])
  })

  it('tell what an author can mend place by place, with what to do', () => {
    const said = saidOf(({edit}) => {
      edit('two', '<hr/>', '<hr/><h4>a</h4><h2>b</h2><h4>c</h4>')
    })
    expect(said.map(({rule}) => rule)).toEqual(['head/order', 'head/order'])
    expect(said.every(({help}) => help.startsWith('Take away'))).toBe(true)
  })

  it('name the nearest word', () => {
    const reasons = saidOf(({edit}) => {
      edit('two', 'epub:type="qna"', 'epub:type="qma"')
      edit('two', 'role="doc-qna"', 'role="doc-qnaa"')
    }).map(({reason}) => reason)
    expect(reasons).toEqual([
      'Unexpected epub:type "qma", expected "qna".',
      'Unexpected role "doc-qnaa", expected "doc-qna".',
    ])
  })

  it('say nothing of links into a page that cannot be read', () => {
    const said = saidOf(({edit}) => edit('two', '<hr/>', '<hr>'))
    expect(said.map(({rule}) => rule)).toEqual(['epub/text'])
  })

  it('find something in a book of nothing, and in no files at all', () => {
    expect(foundIn(zip(new Map())).length).toBeGreaterThan(3)
    expect(foundIn(new Uint8Array([1, 2, 3])).length).toBeGreaterThan(3)
  })
})

describe('1,000 chapters', () => {
  const chapters = 1000
  const large = new Map(good)
  const source = draftOf(good).text('three')
  const filler =
    '<h2>Rest</h2><p>Sleep comes <em>by itself</em> when the light goes, and it goes early.</p><ul><li>calm</li></ul>'
  const page = source.replace(
    /<section class="hp-references"[\s\S]*?<\/section>/,
    filler.repeat(60),
  )
  const rows: string[] = []
  const places: string[] = []
  for (let i = 0; i < chapters; i++) {
    const text = page
      .replaceAll(/ id="([^"]*)"/g, ` id="$1-${i}"`)
      .replaceAll(/labelledby="([^"]*)"/g, `labelledby="$1-${i}"`)
    large.set(`OEBPS/x${i}.xhtml`, new TextEncoder().encode(text))
    rows.push(`<item id="x${i}" href="x${i}.xhtml" media-type="application/xhtml+xml"/>`)
    places.push(`<itemref idref="x${i}"/>`)
  }
  const draft = draftOf(large)
  draft.list(rows.join(''))
  draft.edit('opf', '</spine>', `${places.join('')}</spine>`)
  const book = draft.files

  it('are checked in less than 600 ms of one processor', () => {
    const size = [...book.values()].reduce((sum, {length}) => sum + length, 0)
    expect(size).toBeGreaterThan(7_000_000)
    const times = [1, 2, 3].map(() => {
      const begun = process.cpuUsage()
      checkBook(openBook(book), () => {})
      const {user, system} = process.cpuUsage(begun)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(600)
  }, 60_000)
})
