import {fromHtml} from 'hast-util-from-html'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {finishPdf} from '../../../src/outputs/pdf/finish/finish.ts'
import {describeFormulas} from '../../../src/outputs/pdf/formulas.ts'
import {markTags} from '../../../src/outputs/pdf/mark-tags.ts'
import {documentOf} from '../../made-document.ts'
import {printed} from '../../printed.ts'

const stringify = unified().use(rehypeStringify).freeze()

const info = {
  title: 'Doses',
  author: '',
  subject: '',
  keywords: '',
  lang: 'en',
  date: '2026-11-22',
  creator: 'Handpress',
}

function page(text: string): string {
  const {html} = documentOf({'in.md': `# Doses\n\n${text}`})
  const root = fromHtml(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Doses</title></head><body>${html[0]}</body></html>`,
  )
  describeFormulas(root)
  markTags(root, 'en')
  return stringify.stringify(root)
}

test('a formula is described as a picture is', () => {
  expect(page('So $x^2$.')).toContain('role="img" aria-label="x²"')
})

test('a formula is a Formula with its text, in a line and by itself', async () => {
  const raw = await printed(page('So $x + 1$ is.\n\n$$\\frac{a}{b}$$\n\n- In a list, $y$'))
  const finished = await finishPdf(Uint8Array.from(raw), info)
  const bytes = await finished.write({ua: true, archive: false})
  const elements = Buffer.from(bytes)
    .toString('latin1')
    .split('endobj')
    .filter((object) => /\/Type \/StructElem\s+\/S \/Formula\b/u.test(object))
  const texts = elements.map((object) => /\/Alt \(([^)]*)\)/u.exec(object)?.[1])
  expect(texts.sort()).toEqual(['a/b', 'x + 1', 'y'])
  for (const object of elements) expect(object).not.toContain('/Lang')
})
