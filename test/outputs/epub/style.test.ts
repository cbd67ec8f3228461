import {expect, test} from 'vitest'
import {css} from './fixture.ts'

const rules = css.replace(/\/\*[\s\S]*?\*\//g, '')

test.each([
  [
    'var() and other functions that make old readers drop the whole sheet',
    /\b(?:var|calc|min|max|clamp|env)\(/,
  ],
  [
    'colours, so day and night need no rule',
    /(?:^|[\s;{])(?:color|background[a-z-]*)\s*:|#[\da-f]{3,8}\b|rgb/im,
  ],
  ['typefaces, which are the reader’s choice', /font-family|@font-face|(?:^|[\s;{])font\s*:/],
  ['grid and flex', /display\s*:\s*(?:grid|flex|inline-flex)/],
  ['sizes of type in fixed units', /font-size\s*:\s*[\d.]+(?!\d|\.|em|%)/],
  [
    'rules about the paragraph’s own size or leading',
    /(?:^|\})\s*(?:body|html|p)\s*\{[^}]*(?:font-size|line-height)/,
  ],
  ['force', /!important/],
  ['other files', /@import|url\(/],
])('the ebook sheet has no %s', (_, pattern) => {
  expect(rules).not.toMatch(pattern)
})

test('each new page rule has the old one beside it', () => {
  expect(rules.match(/(?<!page-)break-(?:inside|after|before)\s*:/g)?.length).toBe(
    rules.match(/page-break-(?:inside|after|before)\s*:/g)?.length,
  )
})
