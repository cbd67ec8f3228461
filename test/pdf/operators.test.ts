import {describe, expect, it} from 'vitest'
import {Operators, operator} from '../../src/pdf/operators.ts'

/** Reads all operators with their numbers. */
function read(content: string): [code: number, numbers: number[], name: string][] {
  const operators = new Operators(content)
  const rows: [number, number[], string][] = []
  for (let code = operators.next(); code !== 0; code = operators.next())
    rows.push([code, [...operators.numbers.slice(0, operators.count)], operators.name])
  return rows
}

describe('the operators of a stream', () => {
  it('come with their numbers, whatever stands between them', () => {
    expect(read('.23999999 0 0 -.24 0 841.91998 cm\nq 1 -2.5\tre\r\nf*')).toEqual([
      [operator('cm'), [0.23999999, 0, 0, -0.24, 0, 841.91998], ''],
      [operator('q'), [], ''],
      [operator('re'), [1, -2.5], ''],
      [operator('f*'), [], ''],
    ])
  })
  it('are told apart from names that touch them', () => {
    expect(read('/Pattern CS/Pattern cs/P5 SCN/P5 scn')).toEqual([
      [operator('CS'), [], 'Pattern'],
      [operator('cs'), [], 'Pattern'],
      [operator('SCN'), [], 'P5'],
      [operator('scn'), [], 'P5'],
    ])
  })
  it.each([
    ['/P <</MCID 12 >>BDC', 12],
    ['/P <</Lang (a \\) (b) MCID 3)/MCID 0>>BDC', 0],
    ['/Artifact BMC', -1],
    ['/Artifact <</Type /Pagination /BBox [0 0 1 1]>> BDC', -1],
  ])('name the marked content of %s', (content, id) => {
    const operators = new Operators(content)
    operators.next()
    expect(operators.content).toBe(id)
  })
  it('give the strings of an array of glyphs', () => {
    const content = '[<0001>-12<00020003>] TJ'
    const operators = new Operators(content)
    expect(operators.next()).toBe(operator('TJ'))
    const {strings, ends} = operators
    expect(ends).toBe(4)
    expect(content.slice(strings[0], strings[1])).toBe('0001')
    expect(content.slice(strings[2], strings[3])).toBe('00020003')
  })
  it('take the steps of a line in one go, and leave what follows', () => {
    const operators = new Operators(
      '<0001> Tj\n12.5 0 Td <0002> Tj\n7.25 0 Td <00030004> Tj\n-3 0 Td <0005> Tj\nET',
    )
    operators.next()
    expect(operators.takeSteps()).toEqual({distance: 19.75, digits: 12})
    expect(operators.next()).toBe(operator('Td'))
    expect(operators.number(0)).toBe(-3)
  })
  it('end where the content ends, whole or not', () => {
    for (const content of [
      '',
      '<0001',
      '(words',
      '/Name',
      '12',
      '<0001> Tj\n12 0 Td <00',
      '1 0 Td',
    ])
      expect(read(content).length).toBeLessThan(3)
  })
  it('take time in proportion to the content', () => {
    for (const hostile of ['<', '(', '[', '<<', '/', '-', '.', '1', '<0001> Tj\n', '12 0 Td <'])
      expect(cpuOf(() => read(hostile.repeat(100_000 / hostile.length)))).toBeLessThan(200)
  })
})

function cpuOf(act: () => void): number {
  const start = process.cpuUsage()
  act()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
