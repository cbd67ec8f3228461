import {describe, expect, it} from 'vitest'
import type {BookFault} from '../../src/epub/fault.ts'
import {findingsOf} from '../../src/press/faults.ts'

const proof = {
  files: new Map(),
  markOf: (path: string, element: number) =>
    path === 'OEBPS/one.xhtml'
      ? {path: 'one.md', at: {line: Math.min(element, 99), column: 1}}
      : undefined,
}

const fault: BookFault = {
  from: 'epubcheck',
  id: 'RSC-005',
  severity: 'error',
  message: 'Attribute "align" not allowed here',
  more: '',
  path: 'OEBPS/one.xhtml',
  element: 7,
}
const findings = (...faults: BookFault[]) => findingsOf(faults, proof, 'first.md')

describe('findingsOf', () => {
  it('says a fault at the place of the text it came from', () => {
    expect(findings(fault)).toMatchObject([
      {
        rule: 'epub/invalid',
        reason: 'EPUBCheck: Attribute "align" not allowed here. (RSC-005)',
        path: 'one.md',
        at: {line: 7, column: 1},
      },
    ])
  })

  it('says the same words about many places once, at the first', () => {
    const [one, ...others] = findings(fault, {...fault, element: 9}, {...fault, element: 12})
    expect(others).toEqual([])
    expect(one).toMatchObject({at: {line: 7}})
    expect(one?.reason).toContain('(RSC-005, 3 times)')
  })

  it('names the text without a line where the element is not known', () => {
    const [one] = findings({...fault, element: undefined})
    expect(one?.path).toBe('one.md')
    expect(one?.at).toBeUndefined()
  })

  it('names a file that no text became, at the first text', () => {
    const [one] = findings({...fault, path: 'OEBPS/content.opf', element: undefined})
    expect(one).toMatchObject({path: 'first.md', at: undefined})
    expect(one?.reason).toContain('(RSC-005, OEBPS/content.opf)')
  })

  it('has a rule for warnings, and one for Ace', () => {
    const warning: BookFault = {...fault, severity: 'warning', message: 'Unused file.'}
    const ace: BookFault = {...fault, from: 'ace', id: 'image-alt', more: 'http://kb.daisy.org/x'}
    expect(findings(warning, ace).map(({rule}) => rule)).toEqual(['epub/epubcheck', 'epub/ace'])
    expect(findings(ace)[0]?.help).toContain('http://kb.daisy.org/x')
  })
})
