import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import * as v from 'valibot'
import type {Finding} from '../base/finding.ts'
import {isRule, type RuleId} from '../base/rules.ts'
import {isStanding} from './output/manifest.ts'

const point = v.object({line: v.number(), column: v.number(), offset: v.optional(v.number())})

const finding = v.object({
  rule: v.custom<RuleId>(isRule),
  reason: v.string(),
  help: v.string(),
  path: v.string(),
  at: v.optional(point, undefined),
})

const kept = v.object({key: v.string(), findings: v.array(finding), layout: v.string()})

/** What is remembered of an output beside its file. */
export interface Remembered {
  readonly path: string
  readonly key: string
  readonly findings: readonly Finding[]
  readonly layout: string
}

/** Findings and layouts of the outputs in a folder. It may be deleted at any time: then they are made anew. */
export interface Memory {
  standing(path: string, key: string): Promise<readonly Finding[] | undefined>
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
    async lastLayout(path) {
      return draft ? '' : ((await read(path))?.layout ?? '')
    },
    async keep(made) {
      for (const {path, key, findings, layout} of made)
        await write(folder, path, JSON.stringify({key, findings, layout}))
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
