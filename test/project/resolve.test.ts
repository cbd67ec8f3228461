import {describe, expect, it} from 'vitest'
import {Failure} from '../../src/base/failure.ts'
import type {Matter} from '../../src/base/matter.ts'
import {notebook} from '../../src/base/note.ts'
import {type ProjectInput, resolveProject} from '../../src/project/resolve.ts'

const file = (path: string, matter: Matter = {}) => ({path, matter})

function resolve(input: Partial<ProjectInput>) {
  const {note, messages} = notebook('a.md', true)
  const project = resolveProject(
    {
      config: undefined,
      matters: [file('manuscript/one.md')],
      firstHeading: '',
      fallbackDay: '2026-11-22',
      dateFromFile: false,
      files: [],
      flags: {page: '', editions: []},
      ...input,
    },
    note,
  )
  return {...project, said: messages.map((one) => `${one.ruleId} ${one.reason}`)}
}

const files = (input: Partial<ProjectInput>) =>
  resolve(input).editions.map(({file: name, format}) => `${name}.${format}`)

describe('resolveProject', () => {
  it('makes a handout and an ebook of a plain file, named after it', () => {
    const {publication, editions} = resolve({
      matters: [file('My Leaflet.md')],
      files: ['My Leaflet.md'],
    })
    expect(publication).toBe(false)
    const shared = {
      theme: 'calm',
      page: 'a4',
      lists: [],
      backlinks: 'pages',
      file: 'my-leaflet',
      sources: ['My Leaflet.md'],
    }
    expect(editions).toMatchObject([
      {id: 'handout', format: 'pdf', template: 'handout', ...shared},
      {id: 'ebook', format: 'epub', template: 'ebook', ...shared},
    ])
  })

  it('takes the title from the settings, else the first heading, else the name of the file', () => {
    const title = (input: Partial<ProjectInput>) => resolve(input).meta.title
    expect(
      title({matters: [file('a.md', {title: 'T'})], firstHeading: 'H', config: {title: 'C'}}),
    ).toBe('T')
    expect(title({firstHeading: 'H', config: {title: 'C'}})).toBe('C')
    expect(title({firstHeading: 'H'})).toBe('H')
    expect(title({matters: [file('02-the-alarm.md')]})).toBe('The alarm')
  })

  it('lets flags go before front matter, that before handpress.yaml, that before the default', () => {
    const page = (flag: string, matter: Matter, config: ProjectInput['config']) =>
      resolve({flags: {page: flag, editions: []}, matters: [file('a.md', matter)], config})
        .editions[0]?.page
    expect(page('A5', {page: 'letter'}, {page: 'a4'})).toBe('a5')
    expect(page('', {page: 'letter'}, {page: 'a5'})).toBe('letter')
    expect(page('', {}, {page: 'a5'})).toBe('a5')
    expect(page('', {}, undefined)).toBe('a4')
    const own = {editions: [{id: 'x', format: 'pdf', page: 'letter', theme: 'own'}]} as const
    expect(page('', {page: 'a5'}, own)).toBe('letter')
    expect(page('a5', {}, own)).toBe('a5')
  })

  it('lets the front matter of one of several texts speak for that text only', () => {
    const matters = [file('1.md', {title: 'Chapter', lang: 'de'}), file('2.md', {title: 'Second'})]
    const {meta, editions} = resolve({matters, config: {title: 'Book'}})
    expect(meta).toMatchObject({title: 'Book', lang: 'de'})
    expect(editions[0]?.sources).toEqual(['1.md', '2.md'])
    expect(resolve({matters, config: {title: 'Book', lang: 'en'}}).meta.lang).toBe('en')
  })

  it('puts what a text says of the clinic over what the publication says', () => {
    const {meta} = resolve({
      config: {clinic: {name: 'Harbour Lane', phone: '1'}},
      matters: [file('a.md', {clinic: {phone: '2'}})],
    })
    expect(meta.clinic).toEqual({
      name: 'Harbour Lane',
      service: '',
      phone: '2',
      website: '',
      logo: '',
    })
  })

  it('gives a named file of a publication its settings, but not its identity', () => {
    const config = {
      title: 'Book',
      code: 'HP-1',
      publisher: 'P',
      editions: [{id: 'x', format: 'epub'}],
    } as const
    const {meta, editions, publication} = resolve({
      config,
      files: ['two.md'],
      matters: [file('two.md')],
      firstHeading: 'Two',
    })
    expect(publication).toBe(true)
    expect(meta).toMatchObject({title: 'Two', code: '', publisher: 'P'})
    expect(editions.map(({id}) => id)).toEqual(['handout', 'ebook'])
    const only = resolve({
      config: {...config, sources: ['two.md']},
      files: ['two.md'],
      matters: [file('two.md')],
    })
    expect(only.meta).toMatchObject({title: 'Book', code: 'HP-1'})
  })

  it('names the outputs after code, discreet title or title, never unslugged', () => {
    expect(files({config: {code: 'HP-014', title: 'T'}})).toEqual(['hp-014.pdf', 'hp-014.epub'])
    expect(files({config: {title: 'Loud', discreetTitle: 'Guide 1'}})[0]).toBe('guide-1.pdf')
    expect(files({config: {title: '../../etc/cron.d/x'}})[0]).toBe('etc-cron-d-x.pdf')
    expect(files({matters: [file('a.md', {output: 'Other Name'})], files: ['a.md']})[0]).toBe(
      'other-name.pdf',
    )
    expect(
      files({
        config: {
          code: 'c',
          editions: [
            {id: 'handout', format: 'pdf'},
            {id: 'large', format: 'pdf'},
            {id: 'us', format: 'pdf', file: 'US Letter'},
            {id: 'ebook', format: 'epub'},
          ],
        },
      }),
    ).toEqual(['c.pdf', 'c-large.pdf', 'us-letter.pdf', 'c.epub'])
  })

  it('knows the direction of a language', () => {
    expect(resolve({config: {lang: 'ar'}}).meta.dir).toBe('rtl')
    expect(resolve({config: {lang: 'he-IL'}}).meta.dir).toBe('rtl')
    expect(resolve({}).meta).toMatchObject({lang: 'en', dir: 'ltr'})
  })

  it('makes an identifier that depends on code or title and language only', () => {
    const id = (config: Matter) => resolve({config}).meta.identifier
    expect(id({title: 'T'})).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    )
    expect(id({title: 'T', version: '2'})).toBe(id({title: 'T'}))
    expect(id({title: 'Other', code: 'HP-1'})).toBe(id({title: 'T', code: 'HP-1'}))
    expect(id({title: 'T', lang: 'ar'})).not.toBe(id({title: 'T'}))
    expect(id({title: 'T', identifier: 'urn:isbn:9780000000002'})).toBe('urn:isbn:9780000000002')
  })

  it('says when the day comes from a file', () => {
    expect(resolve({dateFromFile: true}).said).toEqual([
      'meta/date-from-file There is no date; 2026-11-22 is printed, the day the file was last changed.',
    ])
    expect(resolve({}).said).toEqual([])
    const dated = resolve({dateFromFile: true, config: {date: '2024-01-02'}})
    expect(dated.said).toEqual([])
    expect(dated.meta.date).toBe('2024-01-02')
  })

  it('gives each ebook an identifier of its own, the first that of the publication', () => {
    const of = (...more: readonly {id: string; identifier?: string}[]) => {
      const wanted = [{id: 'ebook'}, ...more].map((one) => ({format: 'epub' as const, ...one}))
      const config = {title: 'T', identifier: 'urn:isbn:9780000000002', editions: wanted}
      return resolve({config}).editions.map(({identifier}) => identifier)
    }
    const [own, derived] = of({id: 'short'})
    expect(own).toBe('urn:isbn:9780000000002')
    expect(derived).toMatch(/^urn:uuid:[\da-f-]{36}$/u)
    expect(of({id: 'long'}, {id: 'short'})).toEqual([
      own,
      expect.not.stringMatching(derived!),
      derived,
    ])
    expect(of({id: 'short', identifier: 'HP-1'})).toEqual([own, 'HP-1'])
    const config = {
      identifier: 'HP-2',
      editions: [
        {id: 'paper', format: 'pdf' as const},
        {id: 'ebook', format: 'epub' as const},
      ],
    }
    expect(resolve({config}).editions.map(({identifier}) => identifier)).toEqual(['HP-2', 'HP-2'])
  })

  it('makes only the editions that were asked for', () => {
    const ids = (editions: string[]) =>
      resolve({flags: {page: '', editions}}).editions.map(({id}) => id)
    expect(ids(['ebook'])).toEqual(['ebook'])
    expect(ids(['ebook', 'handout', 'ebook'])).toEqual(['handout', 'ebook'])
  })

  it.each([
    [
      {flags: {page: '', editions: ['ebok']}},
      'Unexpected edition "ebok", expected one of: handout, ebook.',
      ['Did you mean "ebook"?'],
    ],
    [
      {flags: {page: 'a44', editions: []}},
      'Unexpected page "a44", expected one of a4, letter, a5, half-letter, 5x8, 5.5x8.5, 6x9, or a size such as 170x240mm or 6.14x9.21in with sides of 90 to 450 mm.',
      ['Did you mean "a4"?'],
    ],
    [
      {flags: {page: 'tabloid', editions: []}},
      'Unexpected page "tabloid", expected one of a4, letter, a5, half-letter, 5x8, 5.5x8.5, 6x9, or a size such as 170x240mm or 6.14x9.21in with sides of 90 to 450 mm.',
      [],
    ],
  ])('fails for %j', (input, reason, help) => {
    let thrown: unknown
    try {
      resolve(input)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Failure)
    expect(thrown).toMatchObject({exitCode: 2, message: reason, help})
  })

  it('fails for two editions of one name, and for a text that was not read', () => {
    const pdf = {format: 'pdf', file: 'x'} as const
    expect(() =>
      resolve({
        config: {
          editions: [
            {id: 'a', ...pdf},
            {id: 'b', ...pdf},
          ],
        },
      }),
    ).toThrow('The editions "a" and "b" would both be made as "x.pdf".')
    expect(() => resolve({config: {editions: [{id: 'a', ...pdf, sources: ['z.md']}]}})).toThrow(
      'The edition "a" names "z.md", which is not among the texts.',
    )
  })

  it('lists captions in a book, and elsewhere when asked to', () => {
    const pdf = {format: 'pdf'} as const
    const listed = (config: Parameters<typeof resolve>[0]['config']) =>
      resolve({config}).editions.map(({lists}) => lists.join())
    const editions = [
      {id: 'a', ...pdf},
      {id: 'b', ...pdf, template: 'book'},
      {id: 'c', ...pdf, lists: ['tables']},
    ] as const
    expect(listed({editions})).toEqual(['', 'figures,tables', 'tables'])
    expect(listed({editions, lists: ['figures']})).toEqual(['figures', 'figures', 'tables'])
    expect(listed({editions, lists: []})).toEqual(['', '', 'tables'])
  })

  it('names the pages of citations unless it is told not to', () => {
    const backlinks = (config: Parameters<typeof resolve>[0]['config']) =>
      resolve({config}).editions[0]?.backlinks
    expect(backlinks({})).toBe('pages')
    expect(backlinks({references: {backlinks: 'off'}})).toBe('off')
  })

  it('is frozen all through', () => {
    const {editions, meta} = resolve({})
    expect(Object.isFrozen(editions)).toBe(true)
    expect(Object.isFrozen(editions[0]?.sources)).toBe(true)
    expect(Object.isFrozen(meta.clinic)).toBe(true)
  })
})
