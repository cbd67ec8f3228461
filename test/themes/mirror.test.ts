import {expect, test} from 'vitest'
import {mirrorPages} from '../../src/themes/mirror.ts'

test('turns rules of pages and their margins, and leaves those of elements', () => {
  const css = `:root{--page-margin:24mm 16mm 25.3mm 20mm;--side:38mm}
@page { margin: var(--page-margin); @top-left { text-align: left; margin-left: 1mm } @bottom-right { content: "x" } }
.hp-right { text-align: right }
@page :first { @top-right { content: none } }`
  expect(mirrorPages(css)).toBe(`:root{--page-margin:24mm 20mm 25.3mm 16mm;--side:38mm}
@page { margin: var(--page-margin); @top-right { text-align: right; margin-right: 1mm } @bottom-left { content: "x" } }
.hp-right { text-align: right }
@page :first { @top-left { content: none } }`)
})

test('twice is as it was', () => {
  const css = '@page { margin: 1mm; @top-left { content: "a" } }\np { float: left }'
  expect(mirrorPages(mirrorPages(css))).toBe(css)
})

test('a rule that is never closed is taken to the end', () => {
  expect(mirrorPages('@page { @top-left {')).toBe('@page { @top-right {')
})
