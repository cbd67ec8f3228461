import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {
  type CitationProcessor,
  type Processed,
  processCitations,
  requestKey,
} from '../references/processor/citations.ts'

/** How what was written is kept: read and written, only read, or neither. */
export type Keeping = 'keep' | 'read' | 'anew'

/**
 * Gives a processor that writes nothing again while no citation and no work has changed:
 * what a style made is kept in the folder of the outputs, and may be deleted at any time.
 */
export function keptProcessor(output: string, keeping: Keeping): CitationProcessor {
  const folder = join(output, '.cache')
  return async (request) => {
    const path = join(
      folder,
      `citations-${requestKey(request, processorVersion()).slice(0, 32)}.json`,
    )
    const kept = keeping === 'anew' ? undefined : await readKept(path)
    if (kept) return kept
    const made = await processCitations(request)
    if (keeping !== 'read') await keep(folder, path, made)
    return made
  }
}

function processorVersion(): string {
  const {version}: {version: string} = createRequire(import.meta.url)('citeproc/package.json')
  return version
}

async function readKept(path: string): Promise<Processed | undefined> {
  try {
    const kept: {processed?: Processed} = JSON.parse(await readFile(path, 'utf8'))
    return kept.processed
  } catch {
    return undefined
  }
}

/** A build goes on without what cannot be kept. */
async function keep(folder: string, path: string, processed: Processed): Promise<void> {
  try {
    await mkdir(folder, {recursive: true})
    await writeFile(`${path}.part-${process.pid}`, JSON.stringify({processed}))
    await rename(`${path}.part-${process.pid}`, path)
  } catch {}
}
