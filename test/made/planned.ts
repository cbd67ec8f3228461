import type {Document} from '../../src/document/document.ts'
import {findWork} from '../../src/host/jobs.ts'
import {readPack} from '../../src/host/pack.ts'
import {openStyles} from '../../src/host/styles.ts'
import type {Ports} from '../../src/press/ports.ts'
import {proof} from '../../src/press/press.ts'
import {processCitations} from '../../src/references/processor/citations.ts'

const nothing = (): never => {
  throw new Error('Nothing is printed here.')
}

const ports: Ports = {
  printer: {version: nothing, print: nothing, picture: nothing},
  styles: openStyles(),
  cite: processCitations,
  browser: async () => 'none',
  pack: readPack,
  tool: 'Handpress',
  program: 'test',
  standing: async () => undefined,
  evidence: async () => undefined,
  validator: async () => '',
  pageStarts: async () => [],
  lastLayout: async () => '',
  validate: async () => [],
}

/** Reads a publication, or one file of a folder, as far as its document: what an output is made of. */
export async function plannedDocument(
  cwd: string,
  edition: string,
  files: readonly string[] = [],
): Promise<Document> {
  const {jobs} = await findWork(files, cwd, '')
  const [job] = jobs
  if (!job) throw new Error(`There is nothing to read in ${cwd}.`)
  const {plans} = await proof(job, ports, {
    editions: [edition],
    page: '',
    draft: false,
    strict: false,
    anew: false,
    shops: [],
    epochDay: '',
    today: '',
  })
  const plan = plans.find((one) => one.edition.id === edition)
  if (!plan) throw new Error(`There is no edition "${edition}".`)
  return plan.document
}
