import {relative, resolve, sep} from 'node:path'
import {sha256} from '../base/fingerprint.ts'
import {type Message, messageOf} from '../base/message.ts'
import type {Ports, PressOptions} from '../press/ports.ts'
import {type Impression, type Pressed, press, proof} from '../press/press.ts'
import {browserStamp} from './browser/find.ts'
import {type HostPrinter, openPrinter} from './browser/printer.ts'
import {shown} from './folder.ts'
import {findWork} from './jobs.ts'
import {assertWritable, commit} from './output/commit.ts'
import {isStanding, readManifest} from './output/manifest.ts'
import {readPack, readVersion} from './pack.ts'

/** What a caller may ask of a build. Everything has a default. */
export interface BuildOptions {
  /** Texts to make; none means the publication of the folder. */
  readonly files?: readonly string[]
  readonly cwd?: string
  readonly output?: string
  readonly editions?: readonly string[]
  readonly page?: string
  readonly draft?: boolean
  readonly strict?: boolean
  /** Makes everything anew. */
  readonly anew?: boolean
  /** Today, for checks of age (YYYY-MM-DD). */
  readonly today?: string
  /** Hears what goes on meanwhile: the browser was started again, an address was refused. */
  readonly onEvent?: (text: string) => void
}

export interface MadeArtifact {
  readonly edition: string
  readonly path: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number
  readonly chapters: number
}

export interface BuildResult {
  readonly artifacts: readonly MadeArtifact[]
  readonly messages: readonly Message[]
  /** Editions that stood from an earlier run. */
  readonly cached: number
  readonly ms: number
  /** True when errors stopped at least one publication. */
  readonly stopped: boolean
  readonly titles: readonly string[]
  /** Full path of the output folder. */
  readonly output: string
}
