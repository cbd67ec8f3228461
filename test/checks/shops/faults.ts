import type {Fault} from './fault.ts'
import {fileFaults} from './file-faults.ts'
import {styleFaults} from './style-faults.ts'
import {textFaults} from './text-faults.ts'

/** A book for each rule that breaks it. */
export const faults: readonly Fault[] = [...fileFaults, ...textFaults, ...styleFaults]
