import {isCapitalised, isJournal} from './evidence.ts'

/** Words whose full stop ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:vs|cf|e\.g|i\.e|st|dr|drs|mr|mrs|ms|prof|nos?|vols?|pp?|eds?|jr|sr|approx|nr|bd|hrsg|ca|c|fig|pt|ch|suppl|ser|gen|col|al|v)$/iu
/** A single capital before the full stop: "U.S.", "A. Roe"; "vitamin D." may end a sentence too. */
const LETTER = /(?:^|[\s.(-])\p{Lu}$/u

/** Gives the places where a sentence may end, each behind its mark. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const found of text.matchAll(/[.?!。．](?:[)\]”"’»](?=\s))?(?=\s|$|\p{Script=Han})/gu)) {
    const before = text.slice(Math.max(0, found.index - 8), found.index)
    if (found[0][0] === '.' && (SHORT.test(before) || LETTER.test(before))) continue
    if (
      /(?<!\p{L})(?:vol|no|part|bd|t)\.\s\d{1,3}$/iu.test(
        text.slice(Math.max(0, found.index - 10), found.index),
      )
    )
      continue
    ends.push(found.index + found[0].length)
  }
  return ends
}

/**
 * Cuts "Title. Name of the journal" in two. The name is written in capitals or is what stands last;
 * a name of short words may hold full stops, as in "Annu. Rev. Psychol.".
 */
export function splitBeforeName(head: string): {title: string; name: string} | undefined {
  const ends = allEnds(head)
  const name = (end: number): string =>
    head
      .slice(end)
      .replace(/^[\s.]+/u, '')
      .trim()
  const near = ends.filter((end) => head.length - end <= LONGEST_NAME)
  const cut = near.find((end) => isAbbreviated(name(end)) || isWhole(name(end)))
  const at = cut ?? sentenceEnds(head).findLast((end) => name(end) !== '')
  const alone = /^\p{Lu}\p{L}{0,4}(?!\p{L})/u.test(head) && isAbbreviated(head)
  if (isJournal(head) && (alone || (at === undefined && isWhole(head))))
    return {title: '', name: head}
  if (at === undefined) return undefined
  // "… and climate, Clim. Dynam." names the journal behind the comma.
  const short = /,\s(?:\p{Lu}\p{L}{0,9}\.\s?){1,4}$/u.exec(head.slice(0, at))
  if ((short && /\.,?$|^.{0,30}\.\s/u.test(name(at))) || (short && short[0].length < 6))
    return {title: head.slice(0, short.index), name: head.slice(short.index + 1).trim()}
  return {title: head.slice(0, at).trim(), name: name(at)}
}

/** In signs; names of journals with their subtitles fit. */
const LONGEST_NAME = 160

/** Also counts "vitamin D. J. Nutr." as a place to end. */
function allEnds(text: string): number[] {
  return [...text.matchAll(/[.?!。．][)\]”"’»]?(?=\s|\p{Script=Han})/gu)].map(
    (found) => found.index + found[0].length,
  )
}

/** A name without full stops inside. */
function isWhole(name: string): boolean {
  const bare = name.replace(/[.,\s]+$/u, '')
  return !/[.?!]\s/u.test(bare) && isCapitalised(bare)
}

/** Every part before a full stop is one to three capitalised words without small ones between. */
function isAbbreviated(name: string): boolean {
  const bare = name.replace(/[,\s]+$/u, '')
  if (!/\.\s/u.test(bare) || /[?!]/u.test(bare)) return false
  const parts = bare.split(/\.\s*/u).filter(Boolean)
  return (
    isCapitalised(bare) &&
    parts.slice(0, -1).every((part) => {
      const words = part.split(/[\s-]+/u)
      return (
        words.length <= 3 && words.every((word) => /^[\p{Lu}&(]/u.test(word) && word.length <= 10)
      )
    })
  )
}
