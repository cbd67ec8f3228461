import {assetRules} from './rules/asset.ts'
import {coverRules} from './rules/cover.ts'
import {documentRules} from './rules/document.ts'
import {ebookStyleRules} from './rules/ebook-style.ts'
import {epubRules} from './rules/epub.ts'
import {frontmatterRules} from './rules/frontmatter.ts'
import {layoutRules} from './rules/layout.ts'
import {manuscriptRules} from './rules/manuscript.ts'
import {pdfRules} from './rules/pdf.ts'
import {projectRules} from './rules/project.ts'
import {referenceRules} from './rules/reference.ts'
import {validatorRules} from './rules/validator.ts'

/** Every rule Handpress knows. docs/rules.md and `handpress explain` print this table. */
export const rules = {
  ...manuscriptRules,
  ...frontmatterRules,
  ...projectRules,
  ...assetRules,
  ...documentRules,
  ...layoutRules,
  ...referenceRules,
  ...pdfRules,
  ...epubRules,
  ...coverRules,
  ...ebookStyleRules,
  ...validatorRules,
}

export type RuleId = keyof typeof rules

export function isRule(id: unknown): id is RuleId {
  return typeof id === 'string' && Object.hasOwn(rules, id)
}
