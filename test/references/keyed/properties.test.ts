import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {BIBLIOGRAPHY, cited} from './fixture.ts'

const KEYS = ['porges2011', 'geo2012', 'oei2012', 'klein1', 'klein2', 'who']
const key = fc.constantFrom(...KEYS)
const item = fc
  .tuple(
    fc.constantFrom('', 'see ', 'see *also* ', '-'),
    key,
    fc.constantFrom('', ', p. 3', ', chs. 2–4', ', and *more*', ' {x}'),
  )
  .map(([before, name, after]) => `${before}@${name}${after}`)
const cluster = fc.array(item, {minLength: 1, maxLength: 5}).map((items) => `[${items.join('; ')}]`)
const narrative = fc
  .tuple(key, fc.constantFrom('', ' [p. 3]', ' [@who]'))
  .map(([name, after]) => `@${name}${after}`)
const text = fc
  .array(
    fc.oneof(
      cluster,
      narrative,
      fc.constantFrom('Words.', '*so*', '\n\n', '[@nosuch]', '@media', '\n\n- ', '\n\n## Part '),
    ),
    {maxLength: 14},
  )
  .map((parts) => `# T\n\n${parts.join(' ')}\n`)

/** Pairs of a citation and its work, as they are printed. */
function printed(html: string): string[] {
  return [...html.matchAll(/<a class="hp-cite" id="([^"]*)" href="#([^"]*)">/gu)].map(
    ([, id, work]) => `${id} > ${work}`,
  )
}

describe.each(['apa', 'vancouver', 'ama'])('citations by key in %s', (style) => {
  it('lead to entries there are, each with an id of its own, and none is lost', {
    timeout: 100_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const {raw, citations, graph} = await cited({'a.md': source}, style)
        const html = raw.join('')
        const pairs = printed(html)
        const entries = [...html.matchAll(/<li id="(ref-[^"]*)"/gu)].map((found) => found[1])
        const ids = [...pairs.map((pair) => pair.split(' > ')[0]), ...entries]
        expect(new Set(ids).size).toBe(ids.length)
        for (const pair of pairs) expect(entries).toContain(pair.split(' > ')[1])
        // Every citation has a link, or lies in a range that ends at one, or names a work its cluster links already.
        const linked = new Set(pairs)
        const passed = new Set(citations.flatMap(({through}) => through))
        for (const {id, work} of citations)
          expect(
            linked.has(`${id} > ${work}`) ||
              passed.has(work) ||
              pairs.some((pair) => pair.endsWith(` > ${work}`)),
          ).toBe(true)
        expect(new Set(entries)).toEqual(new Set(graph.works.keys()))
      }),
      {numRuns: 40},
    )
  })

  it('keep their links when a work is added that nobody cites', {timeout: 100_000}, async () => {
    const more = `${BIBLIOGRAPHY}\n@book{zz, author = {Zorn, Z.}, title = {Last}, date = {1999}}\n`
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const one = await cited({'a.md': source}, style)
        const two = await cited({'a.md': source}, style, {bibliography: more})
        expect(two.raw.flatMap(printed)).toEqual(one.raw.flatMap(printed))
      }),
      {numRuns: 15},
    )
  })
})
