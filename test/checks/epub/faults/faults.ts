import {archiveFaults} from './archive.ts'
import type {Fault} from './fault.ts'
import {meaningFaults} from './meaning.ts'
import {navigationFaults} from './navigation.ts'
import {packageFaults} from './package.ts'
import {textFaults} from './text.ts'

/** Every deliberate breakage, under the heading it has in docs/epub-checks.md. */
export const faults: Readonly<Record<string, readonly Fault[]>> = {
  'Archive and list of files': archiveFaults,
  'Package and reading order': packageFaults,
  'Contents and printed pages': navigationFaults,
  'Text, headings, tables, pictures': textFaults,
  'Links, notes, meanings, styles': meaningFaults,
}
