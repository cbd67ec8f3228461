import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, it, test} from 'vitest'
import type {Meta} from '../../../src/base/meta.ts'
import {wordsOf} from '../../../src/base/words.ts'
import {linkList, markLinks} from '../../../src/outputs/pdf/link-marks.ts'
import {linkWords} from '../../../src/outputs/pdf/link-words.ts'
import {settleBackLinks} from '../../../src/outputs/pdf/page-numbers.ts'
import {paperLinks} from '../../../src/outputs/pdf/paper-links.ts'
import {documentOf} from '../../made-document.ts'

const stringify = unified().use(rehypeStringify).freeze()
const words = wordsOf('en')

/** Gives a text as it is printed, without its title, and the list of its links. */
function printed(markdown: string, links: Meta['links'] = 'auto') {
  const {document} = documentOf({'a.md': `# Sleep\n\n${markdown}`}, {meta: {links}, plain: true})
  const shown = paperLinks(document)
  const root: Root = structuredClone(document.chapters[0]!.tree)
  root.children.shift()
  markLinks(root, document.single, shown)
  const list: Root = {type: 'root', children: linkList(shown, words)}
  settleBackLinks(list, words)
  const names = linkWords(document, shown)
  return {text: stringify.stringify(root).trim(), list: stringify.stringify(list), names}
}

const mark = (letter: string, count: number, at: number) =>
  `<sup class="hp-linkref"><a id="hp-linked-${letter}-${count}" href="#hp-link-${at}">${letter}</a></sup>`

describe('few short addresses', () => {
  it('stand behind the words of their links, in the link', () => {
    expect(printed('See [the diary](https://example.org/sleep).').text).toBe(
      '<p>See <a href="https://example.org/sleep">the diary <span class="hp-address hp-unbroken">(example.org/sleep)</span></a>.</p>',
    )
  })

  it('stand behind a colon where brackets close anyway', () => {
    expect(printed('(see [us](mailto:a@example.org))').text).toBe(
      '<p>(see <a href="mailto:a@example.org">us: <span class="hp-address hp-unbroken">a@example.org</span></a>)</p>',
    )
  })

  it('are not printed where nobody would type them', () => {
    const path = (length: number) => `https://example.org/${'a'.repeat(length)}`
    const {text, list} = printed(`[the diary](${path(981)})`, 'notes')
    expect(text).toBe(`<p><a href="${path(981)}">the diary</a></p>`)
    expect(list).toBe('')
    expect(printed(`[the diary](${path(980)})`, 'notes').list).toContain('hp-links')
  })

  it('are said once, and need no list', () => {
    const {text, list} = printed('[One](https://example.org/a), [two](https://example.org/a/).')
    expect(text.match(/example\.org\/a\)/gu)).toHaveLength(1)
    expect(text).toContain('<a href="https://example.org/a/">two</a>')
    expect(list).toBe('')
  })
})

describe('more addresses, or long ones', () => {
  const three =
    '[A](https://a.example), [b](https://b.example), [A](https://a.example/) and [c](mailto:c@d.example).'

  it('are listed, each once, and their links carry its letter', () => {
    const {text, list} = printed(three)
    expect(text).toBe(
      `<p><a href="https://a.example">A</a>${mark('a', 1, 1)}, <a href="https://b.example">b</a>${mark('b', 1, 2)}, ` +
        `<a href="https://a.example/">A</a>${mark('a', 2, 1)} and <a href="mailto:c@d.example">c</a>${mark('c', 1, 3)}.</p>`,
    )
    const entries = [...list.matchAll(/<li id="([^"]*)"><a href="([^"]*)">(.*?)<\/a>/gu)]
    expect(entries.map(([, ...row]) => row)).toEqual([
      ['hp-link-1', 'https://a.example', 'a.example'],
      ['hp-link-2', 'https://b.example', 'b.example'],
      ['hp-link-3', 'mailto:c@d.example', 'c@d.example'],
    ])
    expect(list).toContain('<h2 id="hp-links">Links in this text</h2>')
    expect(list).toContain('pages <a class="hp-back" href="#hp-linked-a-1">')
    expect(list).toContain('>page <a class="hp-back" href="#hp-linked-b-1">')
  })

  it('may be one: 31 characters would part the sentence', () => {
    const address = `https://example.org/${'x'.repeat(19)}`
    expect(printed(`[It](${address})`).text).toContain(mark('a', 1, 1))
    expect(printed(`[It](${address.slice(0, -1)})`).text).toContain('(example.org/')
  })

  it('go from z to aa', () => {
    const many = Array.from({length: 28}, (_, i) => `[w${i}](https://example.org/${i})`).join(' ')
    expect(printed(many).text).toContain(mark('ab', 1, 28))
  })

  it('leave the title of a heading as it is, for the outline takes its words', () => {
    const {text} = printed(`## About [it](https://example.org/${'x'.repeat(30)})`)
    expect(text).toContain(
      'it</a><sup class="hp-linkref"><a id="hp-linked-a-1" href="#hp-link-1" data-letter="a"></a></sup></h2>',
    )
  })

  it('are found in notes, tables and boxes', () => {
    const {text} = printed(
      'N.[^1]\n\n[^1]: See [a](https://a.example).\n\n| x |\n|---|\n| [b](https://b.example) |\n\n:::tip\n[c](https://c.example)\n:::',
    )
    expect([...text.matchAll(/">([a-z])<\/a><\/sup>/gu)].map(([, letter]) => letter)).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

test('a phone number stands behind its words each time, whatever becomes of the other addresses', () => {
  const {text, list} = printed('[Call](tel:112), [it](https://a.example), [call](tel:112)', 'notes')
  expect(text.match(/all <span class="hp-address hp-unbroken">\(112\)<\/span>/gu)).toHaveLength(2)
  expect(list).toContain('hp-link-1')
  expect(list).not.toContain('112')
})

test('the setting decides against the rule', () => {
  const one = '[It](https://example.org/a)'
  expect(printed(one, 'notes').text).toContain(mark('a', 1, 1))
  const long = `[It](https://example.org/b/${'x'.repeat(40)})`
  expect(printed(long, 'inline').text).toContain(
    '<span class="hp-address">(example.org/<wbr>b/<wbr>x',
  )
  expect(printed(long, 'off')).toMatchObject({
    list: '',
    text: `<p>${long.replace(/\[It\]\((.*)\)/u, '<a href="$1">It</a>')}</p>`,
  })
})

test('what shows its address, leads inside, has a code or says again what stands elsewhere gets nothing', () => {
  const plain = [
    'https://example.org/a and <b@example.org>',
    '[example.org](https://www.example.org/), [01632 960 099](tel:+441632960099)',
    '[Up](#up)\n\n## Up',
    '[Watch](https://example.org/film){.qr}',
    '[*Said*](#up)\n\n## Up\n\n:::pullquote\n[Said](https://example.org/said)\n:::',
  ]
  for (const markdown of plain) {
    const {text, list} = printed(markdown, 'notes')
    expect(`${text}${list}`, markdown).not.toMatch(/hp-link|hp-address/u)
  }
})

test('an entry of the references shows its address once, as a DOI, a number or as it is', () => {
  const {text} = printed(
    [
      'Said before (Avery, 2015; Brandt, 2018).\n\n## References\n',
      '- Avery, A. (2015). [*Evening light*](https://doi.org/10.1000/1). *Quiet*, 1, 2–3. https://doi.org/10.1000/1',
      '- Brandt, B. (2018). [*Rest*](https://example.org/rest). North Press.',
    ].join('\n'),
    'notes',
  )
  expect(text.match(/hp-linkref/gu)).toHaveLength(1)
  expect(text).toContain(`Rest</em></a>${mark('a', 1, 1)}`)
})

test('a screen reader says where a mark leads, and where an entry leads back', () => {
  const {names} = printed('[It](https://example.org/$&)', 'notes')
  expect(names('hp-link-1', '')).toBe('Address of link a: example.org/$&')
  expect(names('hp-linked-a-1', '')).toBe('Back to link a in the text')
  expect(names('', 'https://example.org/b')).toBe('https://example.org/b')
})

test('many links in one paragraph take no longer than their number', () => {
  const start = process.cpuUsage().user
  const many = Array.from({length: 4000}, (_, i) => `[w](https://e.example/${i})`).join(' ')
  const {document} = documentOf({'a.md': `# S\n\n${many}`}, {plain: true})
  const made = process.cpuUsage().user
  const shown = paperLinks(document)
  markLinks(structuredClone(document.chapters[0]!.tree), true, shown)
  expect(shown.links.size).toBe(4000)
  expect(process.cpuUsage().user - made).toBeLessThan(Math.max(1_000_000, made - start))
})
