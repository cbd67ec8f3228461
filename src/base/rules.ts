import {assetRules} from './rules/asset.ts'
import {documentRules} from './rules/document.ts'
import {frontmatterRules} from './rules/frontmatter.ts'
import {manuscriptRules} from './rules/manuscript.ts'
import {projectRules} from './rules/project.ts'
import {referenceRules} from './rules/reference.ts'

/** Every rule Handpress knows. docs/rules.md and `handpress explain` print this table. */
export const rules = {
  ...manuscriptRules,
  ...frontmatterRules,
  ...projectRules,
  ...assetRules,
  ...documentRules,
  ...referenceRules,
}

export type RuleId = keyof typeof rules
