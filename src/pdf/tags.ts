import {type PdfObjects, reference, unlike} from './objects.ts'

/** One element of the tree of tags. */
export interface Tag {
  /** Its object number. */
  readonly number: number
  /** Its type as the file has it, such as `H2`; the role map may stand behind it. */
  readonly type: string
  /** Number of the element it stands in, or of the root of the tree. */
  readonly parent: number
  readonly kids: readonly TagKid[]
}

/** What stands in an element: another one, marked content of a page, or an annotation. */
export type TagKid =
  | {readonly kind: 'tag'; readonly number: number}
  | {
      readonly kind: 'content'
      readonly id: number
      readonly page: number
      /** Object number of the page, or of the form on it, whose stream holds the content. */
      readonly stream: number
    }
  | {readonly kind: 'annotation'; readonly number: number; readonly page: number}

/** The tree of tags of a PDF, every element in reading order. */
export type TagTree = ReadonlyMap<number, Tag>

const START = '<</Type /StructElem\n'
const KID =
  /<<\/Type \/OBJR\n\/Obj (\d+) 0 R\n\/Pg (\d+) 0 R>>|<<\/Type \/MCR\n(?:\/Pg (\d+) 0 R\n)?(?:\/Stm (\d+) 0 R\n)?\/MCID (\d+)>>|(\d+) 0 R|(\d+)/gu

/** Reads the tree of tags; empty when the file has none. */
export function readTags(objects: PdfObjects): TagTree {
  const tree = new Map<number, Tag>()
  const root = reference(objects.text(objects.root), 'StructTreeRoot')
  const first = root === undefined ? undefined : reference(objects.text(root), 'K')
  if (first === undefined) return tree
  const waiting = [first]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const tag = readTag(objects, number)
    tree.set(number, tag)
    for (let at = tag.kids.length - 1; at >= 0; at--) {
      const kid = tag.kids[at]
      if (kid?.kind === 'tag') waiting.push(kid.number)
    }
  }
  return tree
}

function readTag(objects: PdfObjects, number: number): Tag {
  const text = objects.text(number)
  const body = text.slice(text.indexOf('\n') + 1)
  const type = /\n\/S \/(\w+)/u.exec(body)?.[1]
  const parent = reference(body, 'P')
  if (!body.startsWith(START) || type === undefined || parent === undefined)
    throw unlike(`object ${number} in the tree of tags`, 'an element with a type and a parent')
  return {number, type, parent, kids: kidsOf(body)}
}

function kidsOf(body: string): TagKid[] {
  const list = /\n\/K (\[[^\]]*\]|<<[^>]*>>|\d+(?: 0 R)?)/u.exec(body)?.[1]
  if (list === undefined) return []
  const page = reference(body, 'Pg') ?? 0
  return [...list.matchAll(KID)].map(
    ([, annotation, annotated, marked, form, markedId, tag, id]): TagKid => {
      if (annotation)
        return {kind: 'annotation', number: Number(annotation), page: Number(annotated)}
      if (tag) return {kind: 'tag', number: Number(tag)}
      const own = marked ? Number(marked) : page
      const stream = form ? Number(form) : own
      return {kind: 'content', id: Number(markedId ?? id), page: own, stream}
    },
  )
}
