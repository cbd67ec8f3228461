import {describe, expect, it} from 'vitest'
import {escaped, link, rowsOf} from './read.ts'

describe.each(['mentions-own.tsv', 'mentions-second.tsv', 'mentions-third.tsv'])(
  'sentences of many fields: %s',
  (file) => {
    const rows = rowsOf('entries-own.tsv')
    const list = rows.map((row) => `- ${escaped(row.string ?? '')}`).join('\n')
    const mentions = rowsOf(file)
    const body = mentions.map((row) => escaped(row.text ?? '')).join('\n\n')
    const {graph} = link(`${body}\n\n## References\n\n${list}\n`)
    const ids = new Map([...graph.works.keys()].map((id, i) => [id, rows[i]?.id ?? '']))

    it.each(mentions.map((row, i) => [row.text ?? '', row.expected ?? '', i * 2 + 1] as const))(
      '%s',
      (_, expected, line) => {
        const here = (one: {position: {start: {line: number}}}) => one.position.start.line === line
        const linked = graph.citations
          .filter(here)
          .map((one) => `${one.text}=>${ids.get(one.work)}`)
        const missing = graph.unresolved.filter(here).map((one) => `${one.text}=>?`)
        expect([...linked, ...missing].join(';') || '-').toBe(expected)
      },
    )
  },
)

describe('numbers in sentences', () => {
  const list = [...'abcdefghi']
    .map((letter, i) => `${i + 1}. Roe${letter}, A. (200${i}). T. Press.`)
    .join('\n')
  it.each(rowsOf('mentions-own-numbers.tsv').map((row) => [row.text ?? '', row.expected ?? '']))(
    '%s',
    (text, expected) => {
      const {graph} = link(`Text [1], [2].\n\n${text}\n\n## References\n\n${list}\n`)
      const numbers = new Map([...graph.works.keys()].map((id, i) => [id, `n${i + 1}`]))
      const found = graph.citations
        .filter((one) => one.position.start.line === 3)
        .map((one) => `${one.text}=>${numbers.get(one.work)}`)
      expect(found.join(';') || '-').toBe(expected)
      expect(graph.unresolved).toEqual([])
    },
  )
})

describe('authors named without a year', () => {
  const rows = rowsOf('entries-own.tsv')
  const list = rows.map((row) => `- ${escaped(row.string ?? '')}`).join('\n')
  it.each(rowsOf('mentions-own-names.tsv').map((row) => [row.text ?? '', row.expected ?? '']))(
    '%s',
    (text, expected) => {
      const {graph} = link(`${text}\n\n## References\n\n${list}\n`)
      const ids = new Map([...graph.works.keys()].map((id, i) => [id, rows[i]?.id ?? '']))
      const found = graph.soft.map(
        ({text: typed, fits}) => `${typed}=>~${fits.length === 1 ? ids.get(fits[0] ?? '') : '?'}`,
      )
      expect(found.join(';') || '-').toBe(expected)
      expect(graph.citations).toEqual([])
    },
  )
})
