import type {FormatName} from '../project/project.ts'
import {epub} from './epub/format.ts'
import type {Format} from './format.ts'
import {pdf} from './pdf/format.ts'

/** Every output format by the name an edition gives. */
export const formats: Readonly<Record<FormatName, Format>> = {epub, pdf}
