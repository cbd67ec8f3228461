import {describe, expect, test} from 'vitest'
import {nav, said, verdictOf} from './made.ts'

describe('links', () => {
  const contents = (href: string, more = '') =>
    `<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="${href}">One</a></li>${more}</ol></nav>`

  test('of the contents lead to places that are there', () => {
    expect(said(verdictOf({'nav.xhtml': contents('one.xhtml#start')}), 'tableOfContents')).toBe(
      'claimed 1/1',
    )
    const dead = '<li><a href="two.xhtml">Two</a></li><li><a href="one.xhtml#end">End</a></li>'
    const verdict = verdictOf({'nav.xhtml': contents('one.xhtml', dead)})
    expect(said(verdict, 'tableOfContents')).toBe('refused 1/3')
    expect(verdict.proofs.find(({claim}) => claim === 'tableOfContents')?.examples).toEqual([
      'nav.xhtml: Two',
      'nav.xhtml: End',
    ])
    expect(said(verdictOf({'nav.xhtml': '<h1>Contents</h1>'}), 'tableOfContents')).toBe(
      'absent 0/0',
    )
  })

  test('of the page list lead to marks, also where an id has letters of any kind', () => {
    const pages = (href: string) =>
      `${nav}<nav epub:type="page-list"><ol><li><a href="${href}">1</a></li></ol></nav>`
    const one = '<h1 id="start">One</h1><span id="ä-1" role="doc-pagebreak" aria-label="1"/>'
    const good = verdictOf({'nav.xhtml': pages('one.xhtml#%C3%A4-1'), 'one.xhtml': one})
    expect(said(good, 'pageNavigation')).toBe('claimed 1/1')
    const bad = verdictOf({'nav.xhtml': pages('one.xhtml#p2'), 'one.xhtml': one})
    expect(said(bad, 'pageNavigation')).toBe('refused 0/1')
  })
})
