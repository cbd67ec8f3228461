import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Folder, Job, Ports, PressOptions} from '../../src/press/ports.ts'
import {proof} from '../../src/press/press.ts'
import {openRun} from '../../src/press/run.ts'

const options: PressOptions = {
  editions: [],
  page: '',
  draft: false,
  strict: false,
  anew: false,
  shops: [],
  epochDay: '2026-11-22',
  today: '2026-11-22',
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  return {
    read: async (path) => {
      const found = files[path]
      return found === undefined
        ? 'missing'
        : typeof found === 'string'
          ? Buffer.from(found)
          : found
    },
    list: async (folder) =>
      Object.keys(files)
        .filter(
          (path) =>
            path.startsWith(folder ? `${folder}/` : '') &&
            !path.slice(folder.length + 1).includes('/'),
        )
        .map((path) => path.slice(folder ? folder.length + 1 : 0))
        .sort(),
    day: async () => '2026-11-20',
    show: (path) => path,
  }
}

const font = readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

const ports: Ports = {
  printer: {
    version: async () => 'Browser 1',
    print: async () => {
      throw new Error('nothing is printed here')
    },
    picture: async () => {
      throw new Error('nothing is printed here')
    },
  },
  styles: {
    style: async () => undefined,
    locale: async () => '',
    names: async () => [],
  },
  cite: async () => {
    throw new Error('nothing is cited by key here')
  },
  browser: async () => 'browser',
  pack: async () => new Map([['fonts/DejaVuSans.ttf', font]]),
  tool: 'Handpress test',
  program: 'test',
  standing: async () => undefined,
  evidence: async () => undefined,
  validator: async () => '',
  pageStarts: async () => [],
  lastLayout: async () => '',
  validate: async () => [],
}

const publication = (
  files: Readonly<Record<string, string | Uint8Array>>,
  wishes: Partial<PressOptions> = {},
) => {
  const job: Job = {folder: folderOf(files), config: 'handpress.yaml', files: []}
  return proof(job, ports, {...options, ...wishes})
}
const plain = (
  files: Readonly<Record<string, string | Uint8Array>>,
  file: string,
  wishes: Partial<PressOptions> = {},
) => {
  const job: Job = {folder: folderOf(files), config: '', files: [file]}
  return proof(job, ports, {...options, ...wishes})
}
const said = ({
  messages,
}: {
  messages: readonly {
    file?: string | undefined
    line?: number | undefined
    ruleId?: string | undefined
  }[]
}) => messages.map((one) => `${one.file}:${one.line ?? ''} ${one.ruleId}`)

describe('a publication', () => {
  it('is read from the folder manuscript, in order', async () => {
    const {plans, title, stopped} = await publication({
      'handpress.yaml': 'title: A book\n',
      'manuscript/02.md': '# Two\n\nText.',
      'manuscript/01.md': '# One\n\nText.',
    })
    expect(stopped).toBe(false)
    expect(title).toBe('A book')
    expect(plans.map((plan) => [plan.edition.id, plan.edition.file])).toEqual([
      ['handout', 'a-book'],
      ['ebook', 'a-book'],
    ])
    expect(plans[0]?.document.chapters.map((one) => one.title)).toEqual(['One', 'Two'])
  })
  it('keeps footnotes of two chapters apart', async () => {
    const note = (name: string) => `# ${name}\n\nText.[^1]\n\n[^1]: Note of ${name}.\n`
    const {plans} = await publication({
      'handpress.yaml': 'title: A\n',
      'manuscript/1.md': note('One'),
      'manuscript/2.md': note('Two'),
    })
    const page = JSON.stringify(plans[1]?.document.chapters)
    const ids = [...page.matchAll(/"id":"(fn[^"]*)"/gu)].map((found) => found[1])
    expect(ids.length).toBe(4)
    expect(new Set(ids).size).toBe(4)
  })
  it('leaves out of an edition what is not for it', async () => {
    const {plans} = await publication({
      'handpress.yaml': 'title: A\n',
      'manuscript/1.md': '# One\n\nBoth.\n\n:::only{for=ebook}\nEbook.\n:::\n',
      'manuscript/2.md': '---\nonly: [ebook]\n---\n\n# Two\n\nMore.\n',
    })
    expect(plans[0]?.document.chapters.length).toBe(1)
    expect(JSON.stringify(plans[0]?.document.chapters)).not.toContain('Ebook.')
    expect(plans[1]?.document.chapters.length).toBe(2)
  })
  it('links across chapters and files', async () => {
    const {plans, messages} = await publication({
      'handpress.yaml': 'title: A\n',
      'manuscript/1.md': '# One {#one}\n\nSee [two](2.md) and [](#deep).\n',
      'manuscript/2.md': '# Two\n\n## Deep {#deep}\n\nBack to [](#one).\n',
    })
    const page = JSON.stringify(plans[1]?.document.chapters)
    expect(messages).toEqual([expect.objectContaining({ruleId: 'meta/date-from-file'})].slice(1))
    expect(page).toContain('"href":"#deep"')
    expect(page).toContain('Chapter 1')
    expect(page).toContain('Section 2.1')
  })
  it('is stopped by an error of the text, and by one of its settings', async () => {
    const bad = await publication({
      'handpress.yaml': 'title: A\n',
      'manuscript/1.md': '# One\n\n:::urgnt\nx\n:::\n',
    })
    expect([bad.stopped, bad.misconfigured]).toEqual([true, false])
    const wrong = await publication({
      'handpress.yaml': 'titel: A\n',
      'manuscript/1.md': '# One\n\nText.\n',
    })
    expect([wrong.stopped, wrong.misconfigured]).toEqual([true, true])
  })
  it('is stopped by a warning only when it is strict', async () => {
    const files = {'handpress.yaml': 'title: A\n', 'manuscript/1.md': '# One\n\n<font>x</font>\n'}
    expect((await publication(files)).stopped).toBe(false)
    expect((await publication(files, {strict: true})).stopped).toBe(true)
  })
  it('is made as a draft in spite of errors', async () => {
    const {stopped, plans} = await publication(
      {
        'handpress.yaml': 'title: A\n',
        'manuscript/1.md': '# One\n\n![x](none.png) [dead](#nowhere)\n',
      },
      {draft: true},
    )
    expect(stopped).toBe(false)
    expect(JSON.stringify(plans[0]?.document.chapters).match(/hp-problem/gu)?.length).toBe(2)
  })
  it('says that it is due for review; a sample only mentions it', async () => {
    const files = (sample: string) => ({
      'handpress.yaml': `title: A\ndate: 2020-01-01\nreviewBy: 2021-01-01\n${sample}`,
      'manuscript/1.md': '# One\n\nText.\n',
    })
    expect(said(await publication(files('')))).toEqual([
      expect.stringContaining('meta/review-overdue'),
    ])
    expect((await publication(files(''))).stopped).toBe(true)
    expect((await publication(files('sample: true\n'))).stopped).toBe(false)
  })
})

describe('a plain file', () => {
  it('is judged mildly', async () => {
    const result = await plain(
      {
        'here.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        'a.md':
          '---\nlayout: post\n---\n\n# A\n\n### Deep\n\n![x](https://example.org/x.png) ![](here.svg) [dead](#no)\n',
      },
      'a.md',
    )
    expect(result.stopped).toBe(false)
    expect(result.messages.map((one) => one.ruleId).sort()).toEqual([
      'asset/remote',
      'fig/alt',
      'frontmatter/unknown-key',
      'head/order',
      'link/unresolved',
    ])
  })
  it.each([
    ['missing picture', '# A\n\n![x](none.png)\n', 'asset/missing'],
    ['path outside', '# A\n\n![x](../none.png)\n', 'asset/outside-project'],
    ['empty', '', 'text/empty'],
    ['not UTF-8', new Uint8Array([35, 32, 0xff, 0xfe]), 'text/encoding'],
    ['broken front matter', '---\ntitle: [a\n---\n\n# A\n', 'frontmatter/syntax'],
  ])('is stopped by what would make it wrong: %s', async (_, bytes, rule) => {
    const result = await plain({'a.md': bytes}, 'a.md')
    expect(result.stopped).toBe(true)
    expect(result.messages.filter((one) => one.fatal).map((one) => one.ruleId)).toEqual([rule])
  })
  it('names the picture that comes near', async () => {
    const {messages} = await plain(
      {'a.md': '# A\n\n![x](figures/alram.png)\n', 'figures/alarm.png': ''},
      'a.md',
    )
    expect(messages[0]?.note).toBe('Did you mean "figures/alarm.png"? Capitals count.')
  })
  it('names the signs that no bundled font has, once', async () => {
    const {messages} = await plain({'a.md': '# A\n\nβ ≥ 3 → ok, é.\n\n🥇 and 中 and 🥇.\n'}, 'a.md')
    expect(messages.map((one) => [one.line, one.ruleId, one.reason])).toEqual([
      [5, 'type/glyphs', 'The typeface has no "🥇", "中".'],
    ])
  })
  it('says each thing once, though two editions are made of it', async () => {
    const {messages, plans} = await plain({'a.md': '# A\n\n[dead](#no)\n'}, 'a.md')
    expect(plans.length).toBe(2)
    expect(messages.map((one) => one.ruleId)).toEqual(['link/unresolved'])
  })
  it('has a key that changes with its text and nothing else', async () => {
    const key = async (text: string, wishes: Partial<PressOptions> = {}) =>
      (await plain({'a.md': text}, 'a.md', wishes)).plans[0]?.key
    expect(await key('# A\n\nText')).toBe(await key('# A\n\nText'))
    expect(await key('# A\n\nText')).not.toBe(await key('# A\n\nText.'))
    expect(await key('# A\n\nText')).not.toBe(await key('# A\n\nText', {page: 'letter'}))
  })
})

it('prints nothing for the page numbers of an ebook that stands', async () => {
  let prints = 0
  const kept: Ports = {
    ...ports,
    printer: {
      ...ports.printer,
      print: async () => {
        prints += 1
        throw new Error('nothing is printed here')
      },
    },
    standing: async (path) => (path.endsWith('.epub') ? [] : undefined),
  }
  const wanted = {...options, editions: ['ebook']}
  const run = openRun(kept, wanted)
  const files = {'handpress.yaml': 'title: Rest\n', 'manuscript/a.md': '# Rest\n\nRest first.\n'}
  const job: Job = {folder: folderOf(files), config: 'handpress.yaml', files: []}
  await proof(job, kept, wanted, (plan) => run.add(plan))
  expect((await run.impressions()).map(({edition}) => edition.id)).toEqual(['ebook'])
  expect(prints).toBe(0)
})
