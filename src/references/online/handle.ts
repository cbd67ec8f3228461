import * as v from 'valibot'

const reply = v.object({responseCode: v.number(), handle: v.fallback(v.string(), '')})

/** Says by the `responseCode` of doi.org whether a handle exists; 200 means that it exists and holds nothing. */
const CODES: ReadonlyMap<number, boolean> = new Map([
  [1, true],
  [100, false],
  [200, true],
])

/**
 * Reads an answer of `GET https://doi.org/api/handles/{doi}`; nothing when it says neither yes nor no.
 * Source: DOI Handbook, "DOI REST API Request and Response Formats".
 */
export function readHandle(json: unknown, doi: string): boolean | undefined {
  const read = v.safeParse(reply, json)
  if (!read.success) return undefined
  const {responseCode, handle} = read.output
  if (handle && handle.toLowerCase() !== doi.toLowerCase()) return undefined
  return CODES.get(responseCode)
}

/** Gives the path of the question at doi.org. */
export function handlePath(doi: string): string {
  return `/api/handles/${pathOf(doi)}`
}

/** A slash of a DOI stays one, unless a part such as ".." would then lead to another address. */
function pathOf(doi: string): string {
  const parts = doi.split('/')
  return parts.map(encodeURIComponent).join(parts.some(isDots) ? '%2F' : '/')
}

const isDots = (part: string): boolean => part === '.' || part === '..'
