import type {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {withPdfjs} from '../printed.ts'

/** Words that one element holds without others between them. */
export interface Block {
  /** Type of the nearest element that is a block, such as `H2` or `TD`; '' for none. */
  readonly role: string
  /** A line end stands where a line or a mark of the page ends: there is a space, or none. */
  readonly text: string
}

/** One element of the tree of tags. */
interface Tag {
  readonly role: string
  readonly kids: readonly Kid[]
}

type Kid = Tag | {readonly words: string} | {readonly annotation: string}

/** Words stand in these elements; all others only group them, or are part of a line. */
const BLOCKS = /^(?:H[1-6]|P|LBody|Lbl|TD|TH|Caption|BibEntry)$/u
/** Elements that end what stands before them. */
const GROUPS = /^(?:L|LI|Table|TR|Sect|Div|Aside|BlockQuote|Note|Index)$/u
/** What a picture or a formula shows is said in its description. */
const WHOLE = /^(?:Figure|Formula)$/u

/** Stands for a formula. */
export const FORMULA = '∑'
/** Stands for the number of a page. */
export const NUMBER = '#'

/**
 * Reads the text of a finished PDF in the order of its tags, block by block. What Handpress adds for paper is left
 * out by its structure: contents, list markers, letters of addresses, typed phone numbers, pages of citations.
 */
export async function readBlocks(bytes: Uint8Array): Promise<Block[]> {
  const file = Buffer.from(bytes).toString('latin1')
  const texts = await withPdfjs(bytes, textsOf)
  const root = readTag(objectsOf(file), texts)
  const blocks: Block[] = []
  collect(root, '', blocks)
  return blocks.filter(({role, text}) => text.trim() || role === 'TD' || role === 'TH')
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>

/** Text of every piece of marked content: `12 3` is number 3 on the page that is object 12. */
async function textsOf(pdf: Pdf): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (let at = 1; at <= pdf.numPages; at++) {
    const {items} = await (await pdf.getPage(at)).getTextContent({includeMarkedContent: true})
    const pieces = new Map<string, Piece[]>()
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const key = open.findLast(Boolean) ?? ''
        pieces.set(key, [...(pieces.get(key) ?? []), item])
      } else if (item.type === 'endMarkedContent') open.pop()
      else
        open.push(
          /^p(\d+)R_mc(\d+)$/u
            .exec(item.id ?? '')
            ?.slice(1)
            .join(' ') ?? '',
        )
    }
    for (const [key, all] of pieces) texts.set(key, textOf(all))
  }
  return texts
}

/** Words on a line as pdf.js gives them: `dir` is the way they run. */
interface Piece {
  readonly str: string
  readonly dir: string
  readonly transform: readonly unknown[]
}

/** Joins pieces in reading order: they are painted from left to right, whichever way their line runs. */
function textOf(pieces: readonly Piece[]): string {
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const last = lines.at(-1)?.[0]
    if (last && place(piece, 5) === place(last, 5)) lines.at(-1)?.push(piece)
    else lines.push([piece])
  }
  return lines.map(wordsOf).join('\n')
}

function wordsOf(line: readonly Piece[]): string {
  if (line.every(({dir}) => dir !== 'rtl')) return line.map(({str}) => str).join('')
  return line
    .toSorted((one, other) => place(other, 4) - place(one, 4))
    .map(({str, dir}) => (dir === 'rtl' ? str : turned(str)))
    .join('')
}

/** A number in a line that runs to the left is read to the right; the signs at its ends change places. */
function turned(number: string): string {
  return number.replace(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u, '$3$2$1')
}

function place({transform}: Piece, at: 4 | 5): number {
  return Number(transform[at])
}

type Objects = ReadonlyMap<number, string>

/** Elements, annotations and the root of the tree, as Handpress writes them. */
function objectsOf(file: string): Objects {
  const found = file.matchAll(/^(\d+) 0 obj\n(<<\/Type \/(?:Struct|Annot)[\s\S]*?)\nendobj$/gmu)
  return new Map([...found].map(([, number, text = '']) => [Number(number), text]))
}

const KID =
  /\/Obj (\d+) 0 R[^>]*>>|<<\/Type \/MCR\s+\/Pg (\d+) 0 R\s+\/MCID (\d+)>>|(\d+) 0 R|(\d+)/gu

function readTag(objects: Objects, texts: ReadonlyMap<string, string>): Tag {
  const read = (number: number): Tag => {
    const text = objects.get(number) ?? ''
    const page = /\/Pg (\d+) 0 R/u.exec(text)?.[1] ?? ''
    const list = /\n\/K (\[[^\]]*\]|<<[^>]*>>|\d+(?: 0 R)?)/u.exec(text)?.[1] ?? ''
    const kids = [...list.matchAll(KID)].map(([, annotation, own, marked, kid, id]): Kid => {
      if (annotation) return {annotation: objects.get(Number(annotation)) ?? ''}
      if (kid) return read(Number(kid))
      return {words: texts.get(own ? `${own} ${marked}` : `${page} ${id}`) ?? ''}
    })
    return {role: /\n\/S \/(\w+)/u.exec(text)?.[1] ?? '', kids}
  }
  const root = [...objects].find(([, text]) => text.startsWith('<</Type /StructTreeRoot'))
  return read(root?.[0] ?? 0)
}

/** Appends the words of an element to its block; `block` is the type of the nearest one around. */
function collect(tag: Tag, block: string, blocks: Block[]): void {
  const {role} = tag
  if (isAdded(tag)) return
  if (WHOLE.test(role)) {
    if (role === 'Formula') append(FORMULA, blocks)
    return
  }
  if (role === 'Link') {
    append(linkWords(tag), blocks)
    return
  }
  const own = BLOCKS.test(role) ? role : block
  const apart = BLOCKS.test(role) || GROUPS.test(role)
  if (apart) blocks.push({role: own, text: ''})
  for (const kid of kidsOf(tag)) {
    if ('words' in kid) append(kid.words, blocks)
    else if ('role' in kid) collect(kid, own, blocks)
  }
  if (apart) blocks.push({role: block, text: ''})
}

function append(words: string, blocks: Block[]): void {
  const {role, text} = blocks.pop() ?? {role: '', text: ''}
  blocks.push({role, text: `${text}\n${words}`})
}

/** What follows the entry of a work says on which pages it is cited. */
function kidsOf({kids}: Tag): readonly Kid[] {
  const entry = kids.findIndex((kid) => 'role' in kid && kid.role === 'BibEntry')
  return entry < 0 ? kids : kids.slice(0, entry + 1)
}

/** Contents, markers of lists, letters of addresses and the entries they lead to. */
function isAdded(tag: Tag): boolean {
  const {role, kids} = tag
  if (role === 'Lbl') return kids.some((kid) => 'words' in kid)
  if (role === 'Reference') return leadsTo(tag, '/hp-link-')
  if (role === 'LI') return leadsTo(tag, '/hp-linked-')
  return role === 'TOC'
}

function leadsTo(tag: Tag, name: string): boolean {
  return tag.kids.some((kid) =>
    'role' in kid
      ? leadsTo(kid, name)
      : 'annotation' in kid && kid.annotation.includes(`\n/Dest ${name}`),
  )
}

/** Behind the words of a phone link stands its number, and a page number is known on paper only. */
function linkWords(link: Tag): string {
  const words = wordsIn(link)
  const [annotation = ''] = link.kids.flatMap((kid) => ('annotation' in kid ? kid.annotation : []))
  if (annotation.includes('\n/URI (tel:')) return words.replace(/(?<=\S\s*)\([\d+\s]+\)$/u, '')
  return annotation.includes('\n/Dest ')
    ? words.replace(/^(\s*page\s+)\d+$/u, `$1${NUMBER}`)
    : words
}

function wordsIn({kids}: Tag): string {
  return kids
    .map((kid) => ('words' in kid ? kid.words : 'role' in kid ? wordsIn(kid) : ''))
    .join('\n')
    .trimEnd()
}
