/** Gives ids that are unique in a publication, safe in XML, and the same for the same text. */
export interface Ids {
  /** Takes an id; adds a number when it is taken already. */
  take(wanted: string): string
  has(id: string): boolean
}

const NAMELESS = 'part'

export function makeIds(): Ids {
  const taken = new Map<string, number>()
  return {
    has: (id) => taken.has(id),
    take(wanted) {
      const base = safeId(wanted)
      let id = base
      while (taken.has(id)) {
        const count = (taken.get(base) ?? 0) + 1
        taken.set(base, count)
        id = `${base}-${count}`
      }
      taken.set(id, 0)
      return id
    },
  }
}

/** Makes the id of a heading as GitHub does, so that links written for it lead here too; one of signs only gets "part". */
export function headingId(text: string): string {
  const kept = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
  return kept.trim().replace(/ /g, '-') || NAMELESS
}

/** An id in XML begins with a letter and holds no space. */
function safeId(wanted: string): string {
  const kept = wanted.replace(/[^\p{L}\p{N}_.-]/gu, '-')
  if (!kept) return NAMELESS
  return /^[\p{L}_]/u.test(kept) ? kept : `s-${kept}`
}
