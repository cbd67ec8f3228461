import type {Archive} from '../../epub/archive.ts'
import type {FindInBook} from './find.ts'
import {FAULT} from './gather.ts'

/** Checks the archive a book is packed in: the type first and stored, no file twice, nothing locked, all of it readable. */
export function checkArchive({entries, faults}: Archive, find: FindInBook): void {
  const say = (reason: string, path = 'mimetype') => find('epub/archive', reason, {path}, FAULT)
  for (const fault of faults) say(fault)
  const [first] = entries
  if (first?.path !== 'mimetype' || first.at !== 0)
    say(`Unexpected "${first?.path ?? 'nothing'}" first in the archive, expected "mimetype".`)
  const type = entries.find(({path}) => path === 'mimetype')
  if (type && type.method !== 0) say('The file "mimetype" is compressed, expected it as it is.')
  if (type && type.extra > 0)
    say(`The file "mimetype" has an extra field of ${type.extra} bytes, expected none.`)
  const seen = new Set<string>()
  for (const {path, encrypted} of entries) {
    if (encrypted) say(`The file "${path}" is encrypted.`, path)
    if (seen.has(path)) say(`The file "${path}" is in the archive twice.`, path)
    if (/^\/|(?:^|\/)\.\.(?:\/|$)|\\/u.test(path))
      say(`The file name "${path}" leads out of the archive.`, path)
    seen.add(path)
  }
}
