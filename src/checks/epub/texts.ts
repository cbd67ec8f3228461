import type {OpenBook} from '../../epub/book.ts'
import type {BookRule, LateRule} from './rules.ts'

/** Checks that each text file says it is UTF-8, and defines no words of its own. */
export const checkEncodings: BookRule = ({items, files, opfPath}, find) => {
  const paths = [
    'META-INF/container.xml',
    opfPath,
    ...items.filter(({mediaType}) => /xml$/u.test(mediaType)).map(({path}) => path),
  ]
  for (const path of new Set(paths)) {
    const bytes = files.get(path)
    if (!bytes) continue
    const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
    const say = (reason: string) => find('epub/text', reason, {path})
    const encoding = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/u.exec(head)?.[1]
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8')
      say(`The file "${path}" says it is ${encoding}, expected UTF-8.`)
    if (/^(?:\xfe\xff|\xff\xfe)/u.test(head)) say(`The file "${path}" is UTF-16, expected UTF-8.`)
    if (/^\xef\xbb\xbf/u.test(head))
      say(`The file "${path}" begins with a byte order mark, expected "<".`)
    const doctype = /<!DOCTYPE\s+([^>]*)/iu.exec(head)?.[1] ?? ''
    if (doctype && doctype.trim() !== 'html')
      say(
        `Unexpected DOCTYPE "${doctype.trim().slice(0, 40)}" in "${path}", expected none or "html".`,
      )
  }
}

/** Checks that container.xml leads to the package, and that nothing is locked. */
export const checkContainer: BookRule = ({files, opfPath, opf}, find) => {
  const place = {path: 'META-INF/container.xml'}
  if (!files.has('META-INF/container.xml'))
    find('epub/archive', 'The book has no META-INF/container.xml.')
  else if (!opf.children.length)
    find(
      'epub/archive',
      `No package document can be read where container.xml says: "${opfPath}".`,
      place,
    )
  const mimetype = files.get('mimetype')
  if (!mimetype || Buffer.from(mimetype).toString('latin1') !== 'application/epub+zip')
    find(
      'epub/archive',
      'The file "mimetype" does not hold "application/epub+zip" and nothing else.',
      {path: 'mimetype'},
    )
  if (files.has('META-INF/encryption.xml'))
    find('epub/archive', 'A part of the book is locked (encryption.xml).', {
      path: 'META-INF/encryption.xml',
    })
}

/** Tells each file that could not be read; those that are missing are told with the list of files. */
export const checkReadable: LateRule = (_seen, {faults, files}: OpenBook, find) => {
  for (const {path, reason, line} of faults)
    if (files.has(path))
      find('epub/text', `The file "${path}" is not well-formed at line ${line}: ${reason}`, {path})
}
