import {expect, test} from 'vitest'
import {readCss} from '../../../src/epub/css.ts'
import {css} from './fixture.ts'

const selectors = readCss(css)
  .rules.map(({prelude}) => prelude)
  .join(' ')

test.each(
  'key note tip warning evidence urgent calls steps faq pullquote figure states table row-list'.split(
    ' ',
  ),
)('the ebook sheet dresses hp-%s', (name) => {
  expect(selectors).toMatch(new RegExp(`\\.hp-${name}\\b`, 'u'))
})
