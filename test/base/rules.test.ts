import {describe, expect, it} from 'vitest'
import type {Rule} from '../../src/base/rule.ts'
import {rules} from '../../src/base/rules.ts'
import {assetRules} from '../../src/base/rules/asset.ts'
import {coverRules} from '../../src/base/rules/cover.ts'
import {documentRules} from '../../src/base/rules/document.ts'
import {ebookStyleRules} from '../../src/base/rules/ebook-style.ts'
import {epubRules} from '../../src/base/rules/epub.ts'
import {frontmatterRules} from '../../src/base/rules/frontmatter.ts'
import {layoutRules} from '../../src/base/rules/layout.ts'
import {manuscriptRules} from '../../src/base/rules/manuscript.ts'
import {pdfRules} from '../../src/base/rules/pdf.ts'
import {projectRules} from '../../src/base/rules/project.ts'
import {referenceRules} from '../../src/base/rules/reference.ts'
import {validatorRules} from '../../src/base/rules/validator.ts'

const rows: [string, Rule][] = Object.entries(rules)
const parts = [
  assetRules,
  coverRules,
  documentRules,
  ebookStyleRules,
  epubRules,
  layoutRules,
  frontmatterRules,
  manuscriptRules,
  pdfRules,
  projectRules,
  referenceRules,
  validatorRules,
]
const rank = {error: 2, warning: 1, info: 0}

describe('the table of rules', () => {
  it('holds every row of its parts once', () => {
    const ids = parts.flatMap((part) => Object.keys(part))
    expect(new Set(ids).size).toBe(ids.length)
    expect(rows.map(([id]) => id).sort()).toEqual(ids.sort())
  })

  it.each(rows)(
    '%s has an id, a sentence for each question and two examples that differ',
    (id, row) => {
      expect(id).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(row.title).toMatch(/^\p{Lu}?.*\.$/u)
      expect(row.why).toMatch(/^\p{Lu}.*\.$/u)
      expect(row.wrong.trim()).not.toBe('')
      expect(row.right.trim()).not.toBe('')
      expect(row.wrong).not.toBe(row.right)
    },
  )

  it.each(rows.filter(([, row]) => row.plain))('%s is milder in a plain file', (_, row) => {
    expect(rank[row.plain ?? 'error']).toBeLessThan(rank[row.severity])
  })

  it('neither cheers nor blames', () => {
    const words = /\b(?:please|sorry|oops|you must|your mistake|invalid|illegal|fatal)\b|!/iu
    for (const [id, row] of rows) expect(`${row.title} ${row.why}`, id).not.toMatch(words)
  })
})
