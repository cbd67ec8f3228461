import {describe, expect, it} from 'vitest'
import {readEntry} from '../../../src/references/typed/entry.ts'
import {itemOf} from '../../../src/references/typed/item.ts'
import {rowsOf} from '../read.ts'

describe('the fields of a typed entry', () => {
  it.each(rowsOf('typed/fields.tsv').map((row) => [row.id, row]))('%s', (_, row) => {
    const text = row.string ?? ''
    const item = itemOf(text, readEntry(text), 'x')
    expect({
      type: item.type,
      title: item.title ?? '',
      container: item['container-title'] ?? '',
      volume: item.volume ?? '',
      issue: item.issue ?? '',
      page: item.page ?? (item.type === 'article-journal' ? item.number : '') ?? '',
      publisher: item.publisher ?? '',
    }).toEqual({
      type: row.type,
      title: row.title,
      container: row.container,
      volume: row.volume,
      issue: row.issue,
      page: row.page,
      publisher: row.publisher,
    })
  })
})
