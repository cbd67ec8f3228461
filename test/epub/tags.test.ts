import {describe, expect, it} from 'vitest'
import {elementAt, elementOfCfi, oneTagALine} from '../../src/epub/tags.ts'
import {elementsOf, isFault, readXml} from '../../src/epub/xml.ts'

const page = '<?xml version="1.0"?>\n<html>\n<p>a &lt;b</p><p class="x"\n id="y">c<br/></p></html>'

describe('elementAt', () => {
  it('gives the last start tag that begins before the place', () => {
    const places: [number, number, number | undefined][] = [
      [1, 1, undefined],
      [2, 1, undefined],
      [2, 7, 0],
      [3, 1, 0],
      [3, 4, 1],
      [3, 15, 1],
      [3, 16, 2],
      [4, 9, 2],
      [4, 20, 3],
      [99, 1, 3],
    ]
    for (const [line, column, element] of places)
      expect([line, column, elementAt(page, line, column)]).toEqual([line, column, element])
  })

  it('reads a large page in linear time', () => {
    const large = '<p\n'.repeat(40_000)
    const before = process.cpuUsage()
    expect(elementAt(large, 40_001, 1)).toBe(39_999)
    expect(process.cpuUsage(before).user).toBeLessThan(200_000)
  })
})

describe('oneTagALine', () => {
  it('leaves the same tree, and gives each element a line that begins in its tag', () => {
    const spread = oneTagALine(page)
    const trees = [page, spread].map((text) => readXml(new TextEncoder().encode(text)))
    const names = trees.map((tree) => (isFault(tree) ? [] : elementsOf(tree).map(({name}) => name)))
    expect(names[1]).toEqual(['html', 'p', 'p', 'br'])
    expect(names[1]).toEqual(names[0])
    const lines = spread.split('\n').map((_, at) => elementAt(spread, at + 1, 1))
    expect(lines).toEqual([undefined, undefined, 0, 0, 1, 2, 2, 3])
  })
})

describe('elementOfCfi', () => {
  const tree = readXml(
    new TextEncoder().encode(
      '<html><head><title>T</title></head><body><p>a<b>c</b></p><p/></body></html>',
    ),
  )
  const elements = isFault(tree) ? [] : elementsOf(tree)

  it('follows the even steps from the root', () => {
    expect(elements.map(({name}) => name)).toEqual(['html', 'head', 'title', 'body', 'p', 'b', 'p'])
    expect(elementOfCfi('/4', elements)).toBe(3)
    expect(elementOfCfi('/4/2[x]/2', elements)).toBe(5)
    expect(elementOfCfi('/4[b/4]/4', elements)).toBe(6)
    expect(elementOfCfi('/6/8!/4/4', elements)).toBe(6)
  })

  it('ends at the element that holds a text', () => {
    expect(elementOfCfi('/4/2/1:3', elements)).toBe(4)
  })

  it('gives nothing for a place that is not there', () => {
    expect(elementOfCfi('/4/8', elements)).toBeUndefined()
    expect(elementOfCfi('/4', [])).toBeUndefined()
  })
})
