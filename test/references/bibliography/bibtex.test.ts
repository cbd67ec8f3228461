import {describe, expect, it} from 'vitest'
import {bib, read} from './read.ts'

const issued = {'date-parts': [[2019]]}

describe('entries of BibTeX and BibLaTeX as CSL items', () => {
  it('an article', () => {
    expect(
      bib(
        'Article',
        `author = {Roe, Ann and {World Sleep Society}}, title = "Sleep in {ICU} patients: {A} review",
         journal = {J. Sleep {\\&} Rest}, year = 2019, volume = {4}, number = {2}, pages = {11--19}, month = may,
         doi = {https://doi.org/10.1000/a_b}, pmid = {123}, pmcid = {456}, issn = {1234-5678}, abstract = {x},
         url = {https://a.example/x\\_y}, urldate = {2020-01-02}, langid = {british}, keywords = {a, b}`,
      ),
    ).toEqual({
      type: 'article-journal',
      author: [{family: 'Roe', given: 'Ann'}, {literal: 'World Sleep Society'}],
      title:
        'Sleep in <span class="nocase">ICU</span> patients: <span class="nocase">A</span> review',
      'container-title': 'J. Sleep & Rest',
      issued: {'date-parts': [[2019, 5]]},
      volume: '4',
      issue: '2',
      page: '11-19',
      DOI: '10.1000/a_b',
      PMID: '123',
      PMCID: 'PMC456',
      ISSN: '1234-5678',
      URL: 'https://a.example/x_y',
      accessed: {'date-parts': [[2020, 1, 2]]},
      language: 'en-GB',
      abstract: 'x',
      keyword: 'a, b',
    })
  })

  it('a book', () => {
    expect(
      bib(
        'book',
        `editor = {Roe, A.}, translator = {Poe, B.}, title = {T}, subtitle = {S}, titleaddon = {U}, date = {2019},
         edition = {Second}, publisher = {W. W. Norton and Company}, address = {New York}, series = {Series}, number = 7,
         isbn = {978-1-4625-3824-9}, pages = {345}, origdate = {1905}, note = {N}, addendum = {M}, shorttitle = {T}, volumes = 3`,
      ),
    ).toEqual({
      type: 'book',
      editor: [{family: 'Roe', given: 'A.'}],
      translator: [{family: 'Poe', given: 'B.'}],
      title: 'T: S. U',
      issued,
      edition: '2',
      publisher: 'W. W. Norton and Company',
      'publisher-place': 'New York',
      'collection-title': 'Series',
      'collection-number': '7',
      ISBN: '978-1-4625-3824-9',
      'number-of-pages': '345',
      'original-date': {'date-parts': [[1905]]},
      note: 'N. M',
      'title-short': 'T',
      'number-of-volumes': '3',
    })
  })

  it('a chapter, a paper and a volume of a work', () => {
    expect(
      bib(
        'incollection',
        'title={C}, booktitle={B}, bookauthor={Poe, B.}, chapter=3, pages={1---9}, volume=2',
      ),
    ).toEqual({
      type: 'chapter',
      title: 'C',
      'container-title': 'B',
      'container-author': [{family: 'Poe', given: 'B.'}],
      'chapter-number': '3',
      page: '1-9',
      volume: '2',
    })
    expect(
      bib(
        'inproceedings',
        'title={P}, booktitle={Proc.}, organization={IEEE}, venue={Rome}, eventtitle={E}, eventdate={2019-05-03/2019-05-05}',
      ),
    ).toEqual({
      type: 'paper-conference',
      title: 'P',
      'container-title': 'Proc.',
      publisher: 'IEEE',
      'event-place': 'Rome',
      'event-title': 'E',
      'event-date': {
        'date-parts': [
          [2019, 5, 3],
          [2019, 5, 5],
        ],
      },
    })
    expect(bib('book', 'title={V}, maintitle={M}, volume=2')).toEqual({
      type: 'book',
      title: 'M',
      'volume-title': 'V',
      volume: '2',
    })
  })

  it.each([
    ['article', 'entrysubtype={newspaper}', {type: 'article-newspaper'}],
    ['article', 'entrysubtype={magazine}', {type: 'article-magazine'}],
    ['phdthesis', 'school={MIT}', {type: 'thesis', publisher: 'MIT', genre: 'PhD thesis'}],
    [
      'thesis',
      'type={mathesis}, institution={MIT}',
      {type: 'thesis', publisher: 'MIT', genre: 'Master’s thesis'},
    ],
    [
      'techreport',
      'institution={NBER}, number={12}',
      {type: 'report', publisher: 'NBER', number: '12', genre: 'Technical report'},
    ],
    [
      'report',
      'type={Working Paper}, number=4',
      {type: 'report', genre: 'Working Paper', number: '4'},
    ],
    [
      'misc',
      'howpublished={\\url{https://a.example}}',
      {type: 'webpage', URL: 'https://a.example'},
    ],
    ['misc', 'howpublished={Leaflet}', {type: 'document', publisher: 'Leaflet'}],
    [
      'misc',
      'url={https://a.example}, doi={10.1000/a}',
      {type: 'document', URL: 'https://a.example', DOI: '10.1000/a'},
    ],
    ['online', 'url={https://a.example}', {type: 'webpage', URL: 'https://a.example'}],
    ['electronic', 'title={T}', {type: 'webpage', title: 'T'}],
    ['dataset', 'version={2}', {type: 'dataset', version: '2'}],
    ['software', 'version={2}', {type: 'software', version: '2'}],
    ['patent', 'number={US1}', {type: 'patent', number: 'US1'}],
    ['standard', 'number={ISO 1}', {type: 'standard', number: 'ISO 1'}],
    ['unpublished', 'title={T}', {type: 'manuscript', title: 'T'}],
    ['proceedings', 'title={T}', {type: 'book', title: 'T'}],
    [
      'periodical',
      'title={T}, issuetitle={I}',
      {type: 'periodical', title: 'T', 'volume-title': 'I'},
    ],
    [
      'article',
      'pubstate={inpress}, shortjournal={J.}',
      {type: 'article-journal', status: 'in press', 'container-title-short': 'J.'},
    ],
    ['article', 'year={in press}', {type: 'article-journal', issued: {literal: 'in press'}}],
    [
      'article',
      'journal={J}, eid={e12}',
      {type: 'article-journal', 'container-title': 'J', number: 'e12'},
    ],
    ['article', 'issue=3', {type: 'article-journal', issue: '3'}],
    [
      'misc',
      'eprint={2001.01234}, archivePrefix={arXiv}',
      {
        type: 'article',
        URL: 'https://arxiv.org/abs/2001.01234',
        publisher: 'arXiv',
        number: 'arXiv:2001.01234',
      },
    ],
    [
      'article',
      'journal={J}, eprint={2001.01234}, eprinttype={arxiv}',
      {type: 'article-journal', 'container-title': 'J', URL: 'https://arxiv.org/abs/2001.01234'},
    ],
    ['article', 'eprint={99}, eprinttype={pubmed}', {type: 'article-journal', PMID: '99'}],
    ['misc', 'date={199X}', {type: 'document', issued: {'date-parts': [[1990], [1999]]}}],
    ['book', 'edition={3rd ed.}', {type: 'book', edition: '3'}],
    ['book', 'edition={revised}', {type: 'book', edition: 'revised'}],
    [
      'collection',
      'editor={Roe, A.}, editortype={compiler}',
      {type: 'book', compiler: [{family: 'Roe', given: 'A.'}]},
    ],
    [
      'book',
      'author={van Roe, A.}, options={useprefix=true}',
      {type: 'book', author: [{family: 'Roe', given: 'A.', 'non-dropping-particle': 'van'}]},
    ],
    ['book', 'title={{\\AA}ngstr{\\"o}m and S{\\\'\\i}}', {type: 'book', title: 'Ångström and Sí'}],
    ['book', 'title={What?}, subtitle={This}', {type: 'book', title: 'What? This'}],
    ['book', '__proto__={x}, constructor={y}, title={T}', {type: 'book', title: 'T'}],
  ])('@%s{%s}', (type, fields, wanted) => {
    expect(bib(type, fields)).toEqual(wanted)
  })
})

describe('the grammar of a .bib file', () => {
  it('knows strings, comments, preambles, joined texts, both brackets and any case', () => {
    const {entries, messages} = read(
      'refs.bib',
      `Text between entries is a comment, mail@example.org too.
@preamble{ "\\newcommand{\\x}{y}" }
@string{ jsr = "Journal of " # {Sleep} }
@string(pub = {Press})
%@book{hidden, title={No}}
@comment{ @book{hidden, title={No}} }
@Comment jabref
@ARTICLE(a, JOURNAL = jsr # " Research", title = {A} # { } # "B {"} C", year=2019, month = 10 # "~" # may,)
  @book{b,title={Curly {nested} braces},publisher=PUB}@misc{c}
`,
    )
    expect(messages).toEqual([])
    expect(entries.map(({key, at}) => `${key} ${at.line}:${at.column}`)).toEqual([
      'a 8:1',
      'b 9:3',
      'c 9:55',
    ])
    expect(entries[0]?.item).toMatchObject({
      'container-title': 'Journal of Sleep Research',
      title: 'A B " C',
      issued: {'date-parts': [[2019, 5, 10]]},
    })
    expect(entries[1]?.item.publisher).toBe('Press')
  })

  it('takes fields over from the work an entry stands in', () => {
    const {entries, messages} = read(
      'refs.bib',
      `@incollection{child, title={C}, pages={1-2}, crossref={book}}
@inbook{in, title={I}, crossref={book}, publisher={Own}}
@article{art, title={A}, crossref={journal}}
@book{volume, title={V}, crossref={mv}}
@misc{x, xdata={place, date}}
@collection{book, title={B}, subtitle={S}, editor={Roe, A.}, author={Poe, B.}, publisher={Press}, year=2019, keywords={k}, shorttitle={B}}
@periodical{journal, title={J}, volume=4}
@mvbook{mv, title={M}, date=2019}
@xdata{place, location={Rome}}
@xdata{date, date=2019}
@misc{loop, title={L}, crossref={loop2}}
@misc{loop2, note={N}, crossref={loop}}
`,
    )
    expect(messages).toEqual([])
    const items = new Map(entries.map(({key, item}) => [key, item]))
    expect(items.get('child')).toEqual({
      id: 'child',
      type: 'chapter',
      title: 'C',
      'container-title': 'B: S',
      page: '1-2',
      editor: [{family: 'Roe', given: 'A.'}],
      author: [{family: 'Poe', given: 'B.'}],
      publisher: 'Press',
      issued,
    })
    expect(items.get('in')).toMatchObject({
      'container-author': [{family: 'Poe', given: 'B.'}],
      publisher: 'Own',
    })
    expect(items.get('art')).toEqual({
      id: 'art',
      type: 'article-journal',
      title: 'A',
      'container-title': 'J',
      volume: '4',
    })
    expect(items.get('volume')).toMatchObject({title: 'M', 'volume-title': 'V', issued})
    expect(items.get('x')).toEqual({id: 'x', type: 'document', 'publisher-place': 'Rome', issued})
    expect(items.get('loop')).toMatchObject({title: 'L', note: 'N'})
    expect(items.has('place')).toBe(false)
  })
})

const GOOD = '@book{good, title={G}}\n'

describe('a broken entry costs one entry', () => {
  it.each([
    ['@book{bad, title={A}', 'bad', '2:1 Entry "bad" is not closed: expected "}" before "@book".'],
    ['@book{bad, title="A}', 'bad', `2:1 Entry "bad" is not closed: expected '"' before "@book".`],
    [
      '@book{bad,\n  title={A,\n  year={2019}\n}',
      'bad',
      '3:3 Entry "bad" is not closed: expected "}" before "@book".',
    ],
    ['@book{bad', 'bad', '2:1 Entry "bad" is not closed: expected "}" before "@book".'],
    ['@book{bad, title', 'bad', '2:1 Entry "bad" is not closed: expected "}" before "@book".'],
    [
      '@book{, title={A}}',
      '',
      '2:1 Unexpected entry without a key, expected a word and a comma after "@book{".',
    ],
    [
      '@book{title={A}}',
      'title',
      '2:1 Unexpected entry without a key, expected a word and a comma after "@book{".',
    ],
    [
      '@book{bad, {A}}',
      'bad',
      '2:12 Unexpected "{" in the entry "bad", expected the name of a field.',
    ],
    [
      '@book{bad, title {A}}',
      'bad',
      '2:18 Unexpected "{" in the entry "bad", expected "=" after "title".',
    ],
  ])('%s', (bad, key, message) => {
    const {keys, messages, helps} = read('refs.bib', `${GOOD}${bad}\n@book{last, title={L}}\n`)
    expect(keys).toEqual(['good', 'last'])
    expect(keys).not.toContain(key)
    expect(messages).toEqual([`ref/bibliography-syntax ${message}`])
    expect(helps[0]).toContain('The other 2 entries were read.')
  })

  it('names the field that ends too late', () => {
    const {helps} = read('refs.bib', `${GOOD}@book{bad,\n  title={A,\n  year={2019}\n}\n`)
    expect(helps).toEqual(['The field "title" seems to end too late. The other entry was read.'])
  })

  it('says so when it is the last one', () => {
    expect(read('refs.bib', '@book{bad, title={A}').messages).toEqual([
      'ref/bibliography-syntax 1:1 Entry "bad" is not closed: expected "}" before the end of the file.',
    ])
  })

  it.each([
    [
      '@book{a, title={A} year={2019}}',
      '2:20 Unexpected "year" in the entry "a", expected a comma before it.',
    ],
    [
      '@book{a\n title={A}, year={2019}}',
      '2:8 Unexpected end of the key "a", expected a comma after it.',
    ],
  ])('a missing comma costs nothing: %s', (text, message) => {
    const {entries, messages} = read('refs.bib', `${GOOD}${text}\n`)
    expect(entries[1]?.item).toEqual({id: 'a', type: 'book', title: 'A', issued})
    expect(messages).toEqual([`ref/bibliography-syntax ${message}`])
  })

  it('a brace too many costs the fields after it', () => {
    const {entries, messages} = read(
      'refs.bib',
      '@book{a, title={A}}, year={2019}}\n@book{b, title={B}}',
    )
    expect(entries.map(({item}) => item.title)).toEqual(['A', 'B'])
    expect(messages).toEqual([
      'ref/bibliography-syntax 1:19 Unexpected "}" before "year", expected it at the end of the entry "a".',
    ])
  })

  it('notes twenty faults and counts the others', () => {
    const {messages} = read('refs.bib', '@book{x, {\n'.repeat(50))
    expect(messages).toHaveLength(21)
    expect(messages.at(-1)).toContain('30 more messages')
  })
})

describe('doubtful fields', () => {
  it.each([
    ['@book{a, auhtor={Roe, A.}}', '1:10 Unexpected field "auhtor".', 'Did you mean "author"?'],
    [
      '@articel{a, title={T}}',
      '1:1 Unexpected kind of entry "@articel", expected one of',
      'Did you mean "article"?',
    ],
    ['@book{a, title=foo}', '1:16 Unexpected name "foo", expected a text in braces.', 'No @string'],
    [
      '@book{a, title={T}, title={U}}',
      '1:21 Unexpected second "title" in one entry.',
      'The first one counts.',
    ],
    [
      '@book{a, title={\\foo x}}',
      '1:10 Unexpected command "\\foo" in the field "title"',
      'Write the sign itself',
    ],
    [
      '@book{a, author={Sleep Research Society}}',
      '1:10 "Sleep Research Society" is read as an organisation',
      '{Sleep Research Society}',
    ],
    [
      '@book{a, author={Roe, A., Poe, B.}}',
      '1:10 Unexpected third comma in the name',
      'Roe, Ann and Poe, Bob',
    ],
    [
      '@inbook{a, crossref={lee202}}\n@book{lee2020, title={T}}',
      '1:1 The entry "a" takes fields from "lee202"',
      'Did you mean "lee2020"?',
    ],
  ])('%s', (text, message, help) => {
    const {entries, messages, helps} = read('refs.bib', text)
    expect(entries[0]?.key).toBe('a')
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(`ref/bibliography-field ${message}`)
    expect(helps[0]).toContain(help)
  })
})
