import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type FinishInfo, finishPdf} from '../../../../src/outputs/pdf/finish/finish.ts'
import {testWith} from '../../../oracles.ts'
import {printed, sampleHtml, withPdfjs} from '../../../printed.ts'

const info = {
  title: 'Schlaf & Ruhe <1> 🌙',
  author: 'A. Avery, B. Brandt',
  subject: 'What may help (a little)',
  keywords: 'sleep, rest & light',
  lang: 'en',
  date: '2026-11-22',
  creator: 'Handpress 0.1.0',
}

/** The file that is given out when every check has passed. */
async function finish(bytes: Uint8Array, about: FinishInfo, ua = true): Promise<Uint8Array> {
  return (await finishPdf(bytes, about)).write({ua, archive: false})
}

let raw = new Uint8Array()
let finished = new Uint8Array()
const folder = mkdtempSync(join(tmpdir(), 'handpress.finish-'))
const rawPath = join(folder, 'raw.pdf')
const finishedPath = join(folder, 'finished.pdf')

beforeAll(async () => {
  raw = Uint8Array.from(await printed(sampleHtml))
  finished = Uint8Array.from(await finish(raw, info))
  writeFileSync(rawPath, raw)
  writeFileSync(finishedPath, finished)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** What a reader program sees besides tags and metadata. */
const surface = (bytes: Uint8Array) =>
  withPdfjs(bytes, async (pdf) => {
    const pages = []
    for (let at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at)
      const {items} = await page.getTextContent()
      const links: unknown[] = await page.getAnnotations()
      pages.push({
        text: items.map((item) => ('str' in item ? item.str : '')).join(''),
        links: links.map((link) => {
          const {rect, url, dest}: Record<string, unknown> = {...Object(link)}
          return {rect, url, dest}
        }),
      })
    }
    return {pages, outline: await pdf.getOutline(), dests: await pdf.getDestinations()}
  })

/** Every element of the tree of tags in reading order, as `depth role: texts`. */
async function tagsOf(bytes: Uint8Array): Promise<string[]> {
  return withPdfjs(bytes, async (pdf) => {
    const lines: string[] = []
    for (let at = 1; at <= pdf.numPages; at++) {
      const walk = (node: unknown, depth: number): void => {
        const {role, children, alt}: Record<string, unknown> = {...Object(node)}
        if (role) lines.push(`${'  '.repeat(depth)}${role}${alt ? ` "${alt}"` : ''}`)
        if (Array.isArray(children)) for (const child of children) walk(child, depth + 1)
      }
      walk(await (await pdf.getPage(at)).getStructTree(), 0)
    }
    return lines
  })
}

describe('finishPdf', () => {
  it('leaves text, links and outline as they were', async () => {
    const [{dests: _, ...before}, {dests, ...after}] = await Promise.all([
      surface(raw),
      surface(finished),
    ])
    expect(Object.keys(dests)).toHaveLength(4)
    expect(before.pages).toHaveLength(3)
    expect(JSON.stringify(before.pages)).toContain('Running head')
    expect(before.pages.flatMap((page) => page.links)).toHaveLength(6)
    expect(before.outline).toHaveLength(1)
    expect(after).toEqual(before)
  })
  it('moves each destination by the margins of its page to where its words stand', async () => {
    const margin = Math.round((20 * 96) / 25.4) * 0.75
    const [before, after] = await Promise.all([surface(raw), surface(finished)])
    const names = Object.keys(before.dests)
    expect(Object.keys(after.dests)).toEqual(names)
    for (const name of names) {
      const [page, kind, x, y] = before.dests[name] ?? []
      const [samePage, sameKind, nowX, nowY] = after.dests[name] ?? []
      expect([samePage, sameKind]).toEqual([page, kind])
      expect(Number(nowX) - Number(x)).toBeCloseTo(margin, 2)
      expect(Number(y) - Number(nowY)).toBeCloseTo(margin, 2)
    }
  })
  it('gives the same bytes for two prints of one text', async () => {
    const second = await printed(sampleHtml)
    const redated = latin1(second).replace(/\(D:\d{14}/gu, '(D:20010101000000')
    expect(redated).not.toBe(latin1(raw))
    expect(await finish(Buffer.from(redated, 'latin1'), info)).toEqual(await finish(raw, info))
  })
  it('gives the same bytes whatever numbers the browser gave to its nodes', async () => {
    const moved = latin1(raw).replace(
      /\(node(\d{8})\)/gu,
      (_, id) => `(node${String(Number(id) + 7).padStart(8, '0')})`,
    )
    expect(moved).not.toBe(latin1(raw))
    expect(await finish(Buffer.from(moved, 'latin1'), info)).toEqual(await finish(raw, info))
  })
  it('gives another file another id', async () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[<([0-9A-F]{32})> <\1>\]/u.exec(latin1(bytes))?.[1]
    const other = await finish(raw, {...info, title: 'Other'})
    expect(idOf(finished)).toMatch(/^[0-9A-F]{32}$/u)
    expect(idOf(other)).not.toBe(idOf(finished))
  })
  it('says what the document is, in both places', async () => {
    const {info: facts, metadata} = await withPdfjs(finished, (pdf) => pdf.getMetadata())
    expect(facts).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Keywords: info.keywords,
      Creator: 'Handpress 0.1.0',
      Producer: expect.stringMatching(/^Skia\/PDF m\d+/u),
      CreationDate: 'D:20261122000000Z',
      ModDate: 'D:20261122000000Z',
      Language: 'en',
    })
    const get = (name: string) => metadata?.get(name)
    expect(get('dc:title')).toBe(info.title)
    expect(get('dc:creator')).toEqual([info.author])
    expect(get('dc:description')).toBe(info.subject)
    expect(get('dc:subject')).toEqual(['sleep', 'rest & light'])
    expect(get('dc:language')).toBe('en')
    expect(get('pdf:keywords')).toBe(info.keywords)
    expect(get('pdf:producer')).toMatch(/^Skia\/PDF m\d+/u)
    expect(get('xmp:creatortool')).toBe('Handpress 0.1.0')
    expect(get('xmp:createdate')).toBe('2026-11-22T00:00:00Z')
  })
  it('leaves out what was not given', async () => {
    const bare = await finish(raw, {...info, author: '', subject: '', keywords: ''})
    const {info: facts, metadata} = await withPdfjs(bare, (pdf) => pdf.getMetadata())
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['Author']))
    for (const name of ['dc:creator', 'dc:description', 'dc:subject', 'pdf:keywords'])
      expect(metadata?.get(name), name).toBeNull()
    expect(metadata?.get('dc:title')).toBe(info.title)
  })
  it('claims PDF/UA-1 only when it is told that a check has passed', async () => {
    expect(latin1(finished)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(latin1(await finish(raw, info, false))).not.toContain('pdfuaid:part')
  })
  it('takes signs out of the metadata that XML cannot hold', async () => {
    const odd = await finish(raw, {...info, title: 'A\u0001B\ud800C'})
    const {metadata} = await withPdfjs(odd, (pdf) => pdf.getMetadata())
    expect(metadata?.get('dc:title')).toBe('ABC')
  })
  it('refuses a date that is no day', async () => {
    await expect(finish(raw, {...info, date: 'soon'})).rejects.toThrow('Unexpected date "soon"')
  })
  it('gives every list item a body and every figure of several parts a group', async () => {
    const before = await tagsOf(raw)
    const after = await tagsOf(finished)
    const count = (lines: readonly string[], role: string) =>
      lines.filter((line) => line.trim().split(' ')[0] === role).length
    expect(count(before, 'LI')).toBe(5)
    expect([count(before, 'LBody'), count(after, 'LBody')]).toEqual([0, 5])
    for (const [i, line] of after.entries())
      if (line.trim() === 'LBody') expect(['LI', 'Lbl']).toContain(after[i - 1]?.trim())
    expect([count(before, 'Figure'), count(after, 'Figure')]).toEqual([2, 1])
    expect(after.filter((line) => line.includes('Figure'))).toEqual([
      expect.stringContaining('"A teal square"'),
    ])
    expect(count(after, 'TH')).toBe(4)
  })
  it('maps the types PDF 1.7 does not know', () => {
    expect(latin1(finished)).toMatch(/\/RoleMap <<\/Aside \/Sect\n\/Em \/Span\n\/Strong \/Span>>/u)
  })
  it('keeps header cells and the cells that name them together', () => {
    const ids = new Set(
      [...latin1(finished).matchAll(/\n\/ID \(node(\d{8})\)/gu)].map((found) => found[1]),
    )
    const named = [...latin1(finished).matchAll(/\/Headers \[([^\]]*)\]/gu)].flatMap((found) =>
      [...found[1]!.matchAll(/node(\d{8})/gu)].map((one) => one[1]),
    )
    expect(ids.size).toBeGreaterThan(1)
    expect([...ids].sort()).toEqual([...ids].map((_, i) => String(i + 1).padStart(8, '0')))
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
  it('tells a screen reader where each link leads', async () => {
    const heard: string[] = []
    const linkText = (dest: string, uri: string) => {
      heard.push(dest || uri)
      return `To ${dest || uri}`
    }
    const told = await finish(raw, {...info, linkText})
    const targets = [
      'table-1',
      'nächste-nacht',
      'a(b)',
      'top',
      'https://example.org/a(b)?q=1&r=%C3%A4',
      'mailto:x@example.org',
    ]
    expect(heard.sort()).toEqual(targets.sort())
    const contents = await withPdfjs(told, async (pdf) => {
      const links: unknown[] = await (await pdf.getPage(1)).getAnnotations()
      return links.map((link) => String(Object(link).contentsObj?.str))
    })
    expect(contents.sort()).toEqual(targets.map((one) => `To ${one}`).sort())
  })
})

describe('judges of the finished file', () => {
  testWith('qpdf', 'qpdf finds nothing wrong with it', (qpdf) => {
    const said = execFileSync(qpdf, ['--check', finishedPath], {encoding: 'utf8'})
    expect(said).toContain('No syntax or stream encoding errors found')
    expect(said).not.toMatch(/warning/iu)
  })
  testWith('pdfinfo', 'pdfinfo reads what it is', (pdfinfo) => {
    const said = execFileSync(pdfinfo, ['-isodates', finishedPath], {encoding: 'utf8'})
    for (const line of [
      /^Title: +Schlaf & Ruhe <1> 🌙$/mu,
      /^Keywords: +sleep, rest & light$/mu,
      /^CreationDate: +2026-11-22T00:00:00Z$/mu,
      /^Tagged: +yes$/mu,
      /^Metadata Stream: +yes$/mu,
      /^Pages: +3$/mu,
      /^PDF version: +1\.7$/mu,
    ])
      expect(said).toMatch(line)
  })
  testWith('pdftoppm', 'the pages look as they did, dot by dot', (pdftoppm) => {
    for (const [path, name] of [
      [rawPath, 'before'],
      [finishedPath, 'after'],
    ] as const)
      execFileSync(pdftoppm, ['-r', '100', '-png', path, join(folder, name)])
    const pictures = readdirSync(folder).filter((name) => /^before.*png$/u.test(name))
    expect(pictures).toHaveLength(3)
    for (const name of pictures) {
      const twin = readFileSync(join(folder, name.replace('before', 'after')))
      expect(readFileSync(join(folder, name)).equals(twin), name).toBe(true)
    }
  })
})

describe('what finishPdf refuses', () => {
  const refused = (bytes: Uint8Array) => expect(finish(bytes, info)).rejects
  const changed = (from: string | RegExp, to: string) => {
    const text = latin1(raw).replace(from, to)
    expect(text).not.toBe(latin1(raw))
    return Buffer.from(text, 'latin1')
  }
  it('is a file it has finished before', async () => {
    await refused(finished).toThrow(
      'Unexpected "%PDF-1.7\\n" in a PDF, expected the header "%PDF-1.4"',
    )
  })
  it.each(['', 'not a PDF', '%PDF-1.4\n'])('is %j', async (text) => {
    await refused(Buffer.from(text)).toThrow('as Chromium writes it')
  })
  it('is a file that was cut off', async () => {
    await refused(raw.subarray(0, raw.length - 9)).toThrow('Unexpected end of the file')
  })
  it('is a file of another writer', async () => {
    await refused(changed('/Producer (Skia/PDF', '/Producer (Some/PDF')).toThrow(
      '"Skia/PDF" as Producer',
    )
  })
  it('is a file with a byte too many', async () => {
    await refused(changed('1 0 obj\n<<', '1 0 obj\n <<')).toThrow('Unexpected')
  })
  it('is a file with an id already, or one that was appended to', async () => {
    for (const key of ['/ID [<00> <00>]', '/Prev 15'])
      await refused(changed('\n/Info ', `\n${key}\n/Info `)).toThrow('trailer of a changed file')
  })
  it('is a table of objects it does not know', async () => {
    await refused(changed(/0000000015 00000 n /u, '0000000015 00001 n ')).toThrow(
      'entry 1 of the table',
    )
  })
})
