import {matterSchema} from '../../src/base/matter.ts'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {readFrontmatter} from '../../src/manuscript/frontmatter.ts'
import {readText} from '../../src/manuscript/text.ts'

/** Number of settings that front matter knows. */
const keys = Object.keys(matterSchema.entries).length

function read(text: string, plain = false) {
  const {note, messages} = notebook('a.md', plain)
  const parted = readFrontmatter(text, note)
  const said = messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`)
  return {...parted, said, messages}
}

const hostile = (name: string) =>
  read(readText(readFileSync(new URL(`../hostile/${name}`, import.meta.url)), () => {}) ?? '')

const settings = (yaml: string, plain = false) => read(`---\n${yaml}\n---\n\n# T\n`, plain)

describe('readFrontmatter', () => {
  it('gives the settings and leaves their lines blank', () => {
    const {matter, body, ok, keys, said} = read('---\ntitle: Sleep well\nlang: en-GB\n---\n# T\n')
    expect(said).toEqual([])
    expect(matter).toEqual({title: 'Sleep well', lang: 'en-GB'})
    expect(body).toBe('\n\n\n\n# T\n')
    expect(ok).toBe(true)
    expect(keys.get('lang')).toEqual({line: 3, column: 1})
  })

  it.each([
    ['no front matter', '# T\n\ntitle: x\n'],
    ['a thematic break', '---\n\n# T\n\nNote: x\n\n---\n'],
    ['a break and a heading', '---\n# T\n\ntext\n'],
    ['a break and a sentence', '---\nThis is a long sentence about one thing: sleep.\n\n---\n'],
    ['a break and an address', '---\nhttps://example.org/\n---\n'],
    ['a break and a time', '---\n10:30 is the time.\n---\n'],
    ['a longer break', '-----\ntitle: x\n-----\n'],
    ['a break not at the top', '\n---\ntitle: x\n---\n'],
    ['a word after hyphens and no end', '---js\n\n# T\n'],
  ])('takes %s as text', (_, text) => {
    expect(read(text, true)).toMatchObject({body: text, matter: {}, ok: true, said: []})
  })

  it.each([
    ['nothing in it', '---\n---\n# T\n', {}],
    ['a comment first', '---\n# for the clinic\ntitle: x\n---\n', {title: 'x'}],
    ['blanks after the hyphens', '--- \ntitle: x\n---\t\n', {title: 'x'}],
    ['braces', '---\n{title: x, lang: de}\n---\n', {title: 'x', lang: 'de'}],
    ['a quoted key', '---\n"title": x\n---\n', {title: 'x'}],
  ])('reads front matter with %s', (_, text, matter) => {
    expect(read(text)).toMatchObject({matter, said: []})
    expect(read(text).body).not.toContain('---')
  })

  it('reads people as names, names with a role, and maps', () => {
    const {matter, said} = settings(
      'author: Ada Penn, nurse\nreviewers:\n  - Bo Ray\n  - name: Cy Dee, PhD\n    role: GP\n',
    )
    expect(said).toEqual([])
    expect(matter.authors).toEqual([{name: 'Ada Penn', role: 'nurse', sort: ''}])
    expect(matter.reviewers).toEqual([
      {name: 'Bo Ray', role: '', sort: ''},
      {name: 'Cy Dee, PhD', role: 'GP', sort: ''},
    ])
  })

  it('reads lists with brackets, with commas, and of one', () => {
    expect(settings('keywords: [a, b]').matter.keywords).toEqual(['a', 'b'])
    expect(settings('keywords: a, b,').matter.keywords).toEqual(['a', 'b'])
    expect(settings('only: ebook').matter.only).toEqual(['ebook'])
  })

  it('reads yes and no, page names in any case, and a clinic by its name', () => {
    const {matter} = settings('sample: Yes\npage: A5\nclinic: Harbour Lane')
    expect(matter).toEqual({sample: true, page: 'a5', clinic: {name: 'Harbour Lane'}})
    expect(settings('sample: false').matter.sample).toBe(false)
  })

  it('leaves out what was not filled in', () => {
    expect(settings('title: x\nsubtitle:\ndate:\nclinic:\n  phone:\n').matter).toEqual({
      title: 'x',
      clinic: {},
    })
  })

  it.each([
    [
      'date: 2024-02-30',
      'frontmatter/value Unexpected "2024-02-30", expected a day such as 2028-11-22.',
    ],
    [
      'date: 2023-02-29',
      'frontmatter/value Unexpected "2023-02-29", expected a day such as 2028-11-22.',
    ],
    [
      'reviewBy: next spring',
      'frontmatter/value Unexpected "next spring", expected a day such as 2028-11-22.',
    ],
    [
      'lang: english',
      'frontmatter/value Unexpected "english", expected a language code such as en or en-GB.',
    ],
    [
      'page: a44',
      'frontmatter/value Unexpected "a44", expected one of a4, letter, a5, half-letter, 5x8, 5.5x8.5, 6x9, or a size such as 170x240mm or 6.14x9.21in with sides of 90 to 450 mm.',
    ],
    ['sample: perhaps', 'frontmatter/value Unexpected "perhaps", expected yes or no.'],
    ['title: [a, b]', 'frontmatter/value Unexpected list, expected text.'],
    ['title:\n  a: b', 'frontmatter/value Unexpected settings below this key, expected text.'],
    [
      'keywords: {a: b}',
      'frontmatter/value Unexpected settings below this key, expected a list such as [sleep, stress].',
    ],
    ['authors:\n  - role: GP', 'frontmatter/value name is missing; this entry needs one.'],
    [
      'clinic:\n  nmae: x',
      'frontmatter/unknown-key Unexpected key "nmae", expected one of: name, service, phone, website, logo.',
    ],
    [
      'clinic:\n  constructor: x',
      'frontmatter/unknown-key Unexpected key "constructor", expected one of: name, service, phone, website, logo.',
    ],
    [
      'clinic:\n  logo: ../x.png',
      'config/path-outside-project Unexpected path "../x.png", expected one inside this project.',
    ],
    [
      'output: C:\\x',
      'config/path-outside-project Unexpected path "C:\\x", expected one inside this project.',
    ],
    ['output: a/b', 'frontmatter/value Unexpected "a/b", expected a name without folders.'],
    [
      'reveiwBy: 2028-11-22',
      `frontmatter/unknown-key Unexpected key "reveiwBy", expected one of ${keys} keys.`,
    ],
  ])('notes %j and leaves it out', (yaml, expected) => {
    const {matter, said} = settings(`${yaml}\npublisher: p`)
    expect(said).toHaveLength(1)
    expect(said[0]?.replace(/^\d+:\d+ /u, '')).toBe(expected)
    expect(matter).toEqual({publisher: 'p'})
  })

  it('names the place of a wrong value deep inside', () => {
    expect(settings('clinic:\n  name: x\n  logo: /x').said[0]).toMatch(/^4:9 /u)
    expect(settings('authors:\n  - A\n  - role: b').said[0]).toMatch(/^4:5 /u)
    expect(settings('author: [[x]]').said[0]).toMatch(/^2:10 /u)
  })

  it.each([
    ['reveiwBy: x', 'Did you mean "reviewBy"?'],
    ['tags: x', 'Did you mean "keywords"?'],
    ['pgae: a4', 'Did you mean "page"?'],
    ['zzzzzzzz: x', 'All keys: handpress explain frontmatter/unknown-key'],
    ['page: a44', 'Did you mean "a4"?'],
    ['lang: en_GB', 'Did you mean "en-GB"?'],
  ])('says what was meant by %j', (yaml, help) => {
    expect(settings(yaml).messages.map((one) => one.note)).toEqual([help])
  })

  it('puts many keys of another program into one warning', () => {
    const {said, messages} = settings(
      'layout: post\ndraft: yes\ncategories: [a]\ntoc: yes\nweight: 3\ntitle: x',
      true,
    )
    expect(said).toEqual([
      `2:1 frontmatter/unknown-key Unexpected keys "layout", "draft", "categories" and 2 more, expected only some of ${keys} keys.`,
    ])
    expect(messages[0]?.fatal).toBe(false)
    expect(settings('layout: post', true).messages[0]?.fatal).toBe(false)
    expect(settings('layout: post').messages[0]?.fatal).toBe(true)
  })

  it('keeps the day of a date with a time, and says so', () => {
    const {matter, said, messages} = settings('date: 2024-01-02T10:00:00Z\ntitle: x', true)
    expect(matter).toEqual({date: '2024-01-02', title: 'x'})
    expect(said).toHaveLength(1)
    expect(messages[0]?.fatal).toBe(false)
    expect(settings('date: 2024-02-30T10:00:00Z').matter).toEqual({})
    expect(settings('page: 2024-01-02T10:00:00Z\ntitle: x').matter).toEqual({title: 'x'})
  })

  it('takes people once, under either key', () => {
    const {matter, said} = settings('authors: [A]\nauthor: B')
    expect(matter.authors).toEqual([{name: 'A', role: '', sort: ''}])
    expect(said).toEqual([
      '3:1 frontmatter/value Unexpected second "authors", expected each key once.',
    ])
  })

  it('never throws, keeps the number of lines, and gives known keys only', () => {
    const word = fc.constantFrom(
      ...'title date author clinic page lang only output 2024-01-02 [ ] { } , : - ? | > & * ! # % @ " \' \\'.split(
        ' ',
      ),
      ...[
        '\n',
        '\n  ',
        ': ',
        '- ',
        ' ',
        '---',
        '...',
        '\t',
        '__proto__',
        '<<',
        '\\u0000',
        '\u202E',
      ],
    )
    fc.assert(
      fc.property(fc.array(word, {maxLength: 40}), (words) => {
        const text = `---\ntitle: x\n${words.join('')}\n---\n# T\n`
        const {body, matter} = read(text)
        expect(body.split('\n')).toHaveLength(text.split('\n').length)
        expect(Object.getPrototypeOf(matter)).toBe(Object.prototype)
        for (const key of Object.keys(matter))
          expect([
            'title',
            'date',
            'authors',
            'clinic',
            'page',
            'lang',
            'only',
            'output',
          ]).toContain(key)
      }),
      {numRuns: 2000},
    )
  })

  it('asks for dashes where other programs end with dots, and reads what stands above them', () => {
    const {ok, messages, body, matter} = read('---\ntitle: x\n...\n\n# T\n\n---\n\nMore.\n')
    expect(ok).toBe(true)
    expect(messages.map((one) => [one.line, one.ruleId, one.note])).toEqual([
      [3, 'frontmatter/unclosed', 'Write --- in place of it.'],
    ])
    expect(matter).toEqual({title: 'x'})
    expect(body).toBe('\n\n\n\n# T\n\n---\n\nMore.\n')
  })
})

describe('the hostile manuscripts', () => {
  it.each([
    ['fm01-js-engine.md', '1:1 frontmatter/language Unexpected "---js", expected "---" alone'],
    ['fm03-json-toml.md', '1:1 frontmatter/unknown-fence Unexpected "+++"'],
    ['fm06-billion-laughs.md', '2:5 frontmatter/alias Unexpected "&a0"'],
    ['fm08-deep-flow-small.md', '2:27 frontmatter/syntax Settings nest more than 20 deep here'],
    ['fm10-dup-key.md', '3:1 frontmatter/syntax Unexpected second "title"'],
    [
      'fm15-output-traversal.md',
      '3:9 config/path-outside-project Unexpected path "../../../../evil-edition"',
    ],
    ['fm16-title-as-name.md', '2:8 text/control-character Unexpected hidden character U+0000'],
    ['fm19-unclosed.md', '1:1 frontmatter/unclosed Unexpected end of the text, expected "---"'],
  ])('%s', (name, expected) => {
    const {said} = hostile(name)
    expect(said).toEqual([expect.stringContaining(expected)])
  })

  it('fm03: the lines show as text', () => {
    expect(hostile('fm03-json-toml.md').body).toBe('+++\ntitle = "x"\n+++\n\n# T\n')
  })

  it('fm04: prototype keys are unknown keys and change nothing', () => {
    const {said, matter} = hostile('fm04-proto.md')
    expect(said.map((one) => one.slice(0, 50))).toEqual([
      '3:1 frontmatter/unknown-key Unexpected key "__prot',
      '5:1 frontmatter/unknown-key Unexpected key "constr',
    ])
    expect(matter).toEqual({title: 't'})
    expect(Object.keys(matter)).toEqual(['title'])
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
  })

  it('fm07: 200 kB of brackets are refused by their length', () => {
    const deep = `---\ntitle: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n---\n\n# Title\n\nText.\n`
    const {said, body} = read(deep)
    expect(said).toEqual([
      '1:1 frontmatter/too-large The front matter has 201 kB; the limit is 64 kB.',
    ])
    expect(body).toBe('\n\n\n\n# Title\n\nText.\n')
  })

  it('fm12: keys of the packager are unknown keys', () => {
    const {said, matter} = hostile('fm12-template-keys.md')
    expect(said).toHaveLength(3)
    expect(said.every((one) => one.includes('frontmatter/unknown-key'))).toBe(true)
    expect(matter).toEqual({title: 't'})
  })

  it('fm13: template syntax is text', () => {
    expect(hostile('fm13-ejs-title.md')).toMatchObject({
      said: [],
      matter: {title: '<%= 7*7 %>', authors: [{name: '<% process.exit(9) %>', role: ''}]},
    })
  })

  it('fm18: values stay as typed', () => {
    expect(hostile('fm18-norway.md')).toMatchObject({
      said: [],
      matter: {title: 'No', lang: 'no', date: '2024-01-02', version: '1.10'},
    })
  })

  it('fm19: the rest is kept to be read', () => {
    expect(hostile('fm19-unclosed.md')).toMatchObject({ok: false, body: '\n\n\n# T\n'})
  })
})
