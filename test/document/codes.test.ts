import {expect, test} from 'vitest'
import {documentOf} from '../made-document.ts'

function made(link: string) {
  const {html, messages} = documentOf({'a.md': `# S\n\n${link}\n\n## There\n\nText.`})
  return {
    html: html.join(''),
    messages: messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`),
  }
}

test('a link outside may carry a code', () => {
  for (const address of ['https://example.org/film', 'mailto:a@example.org', 'tel:112']) {
    const {html, messages} = made(`[Words](${address}){.qr}`)
    expect(html).toContain(`<a href="${address}" class="hp-qr">Words</a>`)
    expect(messages).toEqual([])
  }
})

test('a link inside the text carries none', () => {
  const {html, messages} = made('Go [there](#there){.qr}.')
  expect(html).toContain('<a href="#there">there</a>')
  expect(messages).toEqual([
    '3:4 link/qr-inside Unexpected {.qr} behind a link inside the text, expected a web address.',
  ])
})

test('an address may have 241 characters, counted as they are sent', () => {
  const start = 'https://example.org/'
  const longest = start + 'a'.repeat(241 - start.length)
  expect(made(`[W](${longest}){.qr}`).messages).toEqual([])
  expect(made(`[W](${longest}a){.qr}`).messages).toEqual([
    '3:1 link/qr-long This address has 242 characters; the limit for a QR code is 241.',
  ])
  expect(made(`[W](${longest}a){.qr}`).html).toContain(`<a href="${longest}a">W</a>`)
  const other = start + 'ü'.repeat(37)
  expect(made(`[W](${other}){.qr}`).messages).toEqual([
    '3:1 link/qr-long This address has 242 characters; the limit for a QR code is 241.',
  ])
})
