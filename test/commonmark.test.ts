import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {documentOf} from './made-document.ts'

interface Example {
  readonly markdown: string
  readonly html: string
  readonly section: string
  readonly number: number
}

const examples = createRequire(import.meta.url)('commonmark-spec').tests as Example[]

describe('the examples of the CommonMark specification', () => {
  it('are all there', () => {
    expect(examples.length).toBe(652)
  })
  it('give a document each, with unique ids and no address that leads nowhere', () => {
    for (const example of examples) {
      const {html} = documentOf({'in.md': example.markdown}, {plain: true})
      const text = html.join('')
      const ids = [...text.matchAll(/ id="([^"]*)"/gu)].map((found) => found[1])
      expect(new Set(ids).size, `example ${example.number}`).toBe(ids.length)
      for (const [, target] of text.matchAll(/href="#([^"]*)"/gu))
        expect(ids, `example ${example.number}`).toContain(target)
    }
  })
})
