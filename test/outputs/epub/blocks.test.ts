import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {setIcons} from '../../../src/outputs/epub/icons.ts'
import {linkPhones} from '../../../src/outputs/epub/phones.ts'
import {toXhtml} from '../../../src/outputs/epub/xhtml.ts'
import {icons} from './fixture.ts'

describe('phone numbers of an urgent block', () => {
  const linked = (number: string) => {
    const tree = fromHtml(`<dl class="hp-calls"><div><dt>Call</dt><dd>${number}</dd></div></dl>`, {
      fragment: true,
    })
    linkPhones(tree)
    return /<dd>(.*)<\/dd>/.exec(toXhtml(tree))?.[1]
  }

  test.each([
    ['01632 960 099', '01632960099'],
    ['+44 (0)1632 960099', '+441632960099'],
    ['(01632) 960-099', '01632960099'],
    ['112', '112'],
  ])('%s can be called', (number, dialled) => {
    expect(linked(number)).toBe(`<a href="tel:${dialled}">${number}</a>`)
  })

  test.each(['000 (sample)', 'Text 85258', '12', '1234567890123456', '+', ''])(
    '%j cannot',
    (words) => {
      expect(linked(words)).toBe(words)
    },
  )

  test('are those of the list of calls only', () => {
    const tree = fromHtml('<dl class="hp-terms"><dt>Year</dt><dd>2012</dd></dl>', {fragment: true})
    linkPhones(tree)
    expect(toXhtml(tree)).not.toContain('tel:')
  })
})

describe('drawings of boxes', () => {
  const drawn = (html: string) => {
    const tree = fromHtml(html, {fragment: true})
    setIcons(tree, icons)
    return toXhtml(tree)
  }

  test.each(['note', 'tip', 'warning', 'evidence'])('%s has one before its label', (name) => {
    expect(drawn(`<aside class="hp-box hp-${name}"><p class="hp-label">Word</p></aside>`)).toMatch(
      /<p class="hp-label"><svg [^>]*class="hp-icon" aria-hidden="true" width="24" height="24">.*<\/svg>Word<\/p>/,
    )
  })

  test('urgent has one in its heading', () => {
    expect(drawn('<section class="hp-urgent"><h2 class="hp-label">Now</h2></section>')).toMatch(
      /<h2 class="hp-label"><svg.*<\/svg>Now/,
    )
  })

  test('a box without a drawing or a label stays as it is', () => {
    expect(
      drawn('<aside class="hp-box hp-odd"><p class="hp-label">Word</p></aside>'),
    ).not.toContain('svg')
    expect(drawn('<aside class="hp-box hp-tip"><p>Word</p></aside>')).not.toContain('svg')
    expect(drawn('<p class="hp-tip"><span class="hp-label">Word</span></p>')).not.toContain('svg')
  })

  test('the drawing itself is not changed', () => {
    expect(icons.get('tip')?.properties.className).toBeUndefined()
  })
})
