import {coverRules} from './cover.ts'
import {linkRules} from './links.ts'
import {metadataRules} from './metadata.ts'
import {navigationRules} from './navigation.ts'
import {pictureRules} from './pictures.ts'
import type {ShopRule} from './rule.ts'
import {sizeRules} from './size.ts'
import {structureRules} from './structure.ts'
import {styleRules} from './styles.ts'

/** Every rule of the preflight, in the order of its table. */
export const shopRules: readonly ShopRule[] = [
  ...sizeRules,
  ...coverRules,
  ...metadataRules,
  ...navigationRules,
  ...linkRules,
  ...pictureRules,
  ...structureRules,
  ...styleRules,
]
