import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import type {Finding} from '../base/finding.ts'
import type {PageStart} from '../base/page-start.ts'
import {isRule, type RuleId} from '../base/rules.ts'
import {type Evidence, evidenceSchema} from '../outputs/evidence/evidence.ts'
import {isStanding} from './output/manifest.ts'

const point = v.object({line: v.number(), column: v.number(), offset: v.optional(v.number())})

const finding = v.object({
  rule: v.custom<RuleId>(isRule),
  reason: v.string(),
  help: v.string(),
  path: v.string(),
  at: v.optional(point, undefined),
})

const kept = v.object({
  key: v.string(),
  findings: v.array(finding),
  layout: v.string(),
  starts: v.array(
    v.object({
      label: v.string(),
      path: v.string(),
      line: v.number(),
      column: v.number(),
      id: v.string(),
    }),
  ),
  evidence: v.optional(evidenceSchema),
})

/** What is remembered of an output beside its file. */
export interface Remembered {
  readonly path: string
  readonly key: string
  readonly findings: readonly Finding[]
  readonly layout: string
  readonly starts: readonly PageStart[]
  readonly evidence: Evidence | undefined
}

/** Findings, layouts and evidence of the outputs in a folder. It may be deleted at any time: then they are made anew. */
export interface Memory {
  standing(path: string, key: string): Promise<readonly Finding[] | undefined>
  /** Gives the evidence about an output, while its file stands. */
  evidence(path: string): Promise<Evidence | undefined>
  /** Gives where the pages of an output begin. */
  pageStarts(path: string): Promise<readonly PageStart[]>
  lastLayout(path: string): Promise<string>
  keep(made: readonly Remembered[]): Promise<void>
}

/** Opens the memory of an output folder; a draft neither stands nor begins where a good output ended. */
export function openMemory(output: string, draft: boolean): Memory {
  const folder = join(output, '.cache')
  const read = async (path: string): Promise<v.InferOutput<typeof kept> | undefined> => {
    try {
      return v.parse(kept, JSON.parse(await readFile(fileOf(folder, path), 'utf8')))
    } catch {
      return undefined
    }
  }
  return {
    async standing(path, key) {
      if (draft || !(await isStanding(output, path, key))) return undefined
      const known = await read(path)
      return known?.key === key ? known.findings : undefined
    },
    async evidence(path) {
      const known = await read(path)
      return known && (await isStanding(output, path, known.key)) ? known.evidence : undefined
    },
    async pageStarts(path) {
      return (await read(path))?.starts ?? []
    },
    async lastLayout(path) {
      return draft ? '' : ((await read(path))?.layout ?? '')
    },
    async keep(made) {
      for (const {path, key, findings, layout, starts, evidence} of made)
        await write(folder, path, JSON.stringify({key, findings, layout, starts, evidence}))
    },
  }
}

function fileOf(folder: string, path: string): string {
  return join(folder, `made-${path}.json`)
}

/** A build goes on without what cannot be kept. */
async function write(folder: string, path: string, text: string): Promise<void> {
  const file = fileOf(folder, path)
  try {
    await mkdir(folder, {recursive: true})
    await writeFile(`${file}.part-${process.pid}`, text)
    await rename(`${file}.part-${process.pid}`, file)
  } catch {}
}
