import {createRequire} from 'node:module'
import {expect, test} from 'vitest'
import {isFault, readXml} from '../../../src/epub/xml.ts'
import {bind} from '../../../src/outputs/epub/epub.ts'
import {documentOf} from '../../made-document.ts'
import {inputOf} from './fixture.ts'

const examples = createRequire(import.meta.url)('commonmark-spec').tests as {
  readonly markdown: string
  readonly number: number
}[]

test('each example of the CommonMark specification is well-formed XML, read by a parser of XML', () => {
  const texts = Object.fromEntries(
    examples.map(({markdown, number}) => [`${number}.md`, markdown.replaceAll('→', '\t')]),
  )
  const {document} = documentOf(texts, {plain: true, names: ['ebook']})
  const {files} = bind(inputOf({document}))
  const pages = [...files].filter(([path]) => path.endsWith('.xhtml'))
  expect(pages.length).toBeGreaterThanOrEqual(652)
  for (const [path, bytes] of pages) {
    const read = readXml(bytes)
    expect(isFault(read) ? read.reason : '', path).toBe('')
  }
})
