import {deflateSync} from 'node:zlib'
import type {PdfDraft} from '../../../pdf/draft.ts'
import {contentNumber, readPages} from '../../../pdf/pages.ts'
import {dictionaryOf, namedObjects} from '../../../pdf/resources.ts'

const OPEN = /(?:BDC|BMC)$/u
const PATH_STARTS = / (?:re|m)$/u
const PATH_PAINTED = /^(?:f\*?|F|S|s|B\*?|b\*?)$/u
const PATH_DROPPED = /^(?:W\*? )?n$/u
const PAINTED_AT_ONCE = / (?:Do|sh)$/u

/**
 * Marks what a page paints outside its tags (running heads, rules, backgrounds) as Artifact, so that
 * a screen reader passes over it. Gives nothing when all of the page is tagged. Takes one operator a line.
 * `isTagged` says which forms hold tags of their own, such as text one can see through.
 */
export function markArtifacts(
  content: string,
  isTagged: (form: string) => boolean = () => false,
): string | undefined {
  const out: string[] = []
  let depth = 0
  let group: string[] = []
  let marked = false
  const end = (painted: boolean) => {
    if (painted) out.push('/Artifact BMC', ...group, 'EMC')
    else out.push(...group)
    marked ||= painted
    group = []
  }
  const takeOutside = (line: string) => {
    if (!group.length && (!startsGroup(line) || isTagged(formIn(line)))) return out.push(line)
    group.push(line)
    const ended = groupEnds(line, group[0] ?? '')
    return ended && end(ended === 'painted')
  }
  for (const line of content.split('\n')) {
    // Text outside the tags may hold spans of its own, which say what a glyph stands for.
    if (depth === 0 && group[0] === 'BT') {
      takeOutside(line)
      continue
    }
    if (OPEN.test(line)) depth++
    if (depth === 0) {
      takeOutside(line)
      continue
    }
    if (group.length) end(false)
    out.push(line)
    if (line === 'EMC') depth--
  }
  end(false)
  return marked ? out.join('\n') : undefined
}

/** Name of the form or picture that a line paints, or ''. */
function formIn(line: string): string {
  return /^\/(\S+) Do$/u.exec(line)?.[1] ?? ''
}

function startsGroup(line: string): boolean {
  return line === 'BT' || PATH_STARTS.test(line) || PAINTED_AT_ONCE.test(line)
}

/** Text ends with ET, a path with the operator that paints or drops it, a picture with its own line. */
function groupEnds(line: string, first: string): 'painted' | 'dropped' | undefined {
  if (first === 'BT') return line === 'ET' ? 'painted' : undefined
  if (PAINTED_AT_ONCE.test(line) || PATH_PAINTED.test(line)) return 'painted'
  return PATH_DROPPED.test(line) ? 'dropped' : undefined
}

/** Marks the artifacts of every page, in the unpacked contents and in the draft. */
export function markPages(draft: PdfDraft, contents: Map<number, string>): void {
  for (const page of readPages(draft)) {
    const number = contentNumber(draft, page)
    const marked = markArtifacts(contents.get(number) ?? '', (form) => isTagged(draft, page, form))
    if (marked === undefined) continue
    contents.set(number, marked)
    draft.setStream(number, '/Filter /FlateDecode', packed(marked))
  }
}

/** Level 3 takes less than half the time of the usual 6, and a tenth more room. */
function packed(content: string): Buffer {
  return deflateSync(Buffer.from(content, 'latin1'), {level: 3})
}

/** Says whether a form of a page holds marked content that the tree of tags knows. */
function isTagged(draft: PdfDraft, page: number, form: string): boolean {
  const number = form && namedObjects(draft.text(page), 'XObject').get(form)
  return Boolean(number && dictionaryOf(draft, number).includes('/StructParents '))
}
