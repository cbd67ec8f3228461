import {fingerprint} from '../base/fingerprint.ts'
import type {Evidence} from '../outputs/evidence/evidence.ts'
import {evidenceFiles} from '../outputs/evidence/files.ts'
import {formats} from '../outputs/formats.ts'
import type {Ports} from './ports.ts'
import type {Impression} from './impress.ts'

type Needed = Pick<Ports, 'standing' | 'evidence' | 'pack' | 'program'>

/** Name of the evidence among the editions of a manifest. */
const ID = 'accessibility'

/**
 * Joins the evidence about PDF and ebook of one name into files that go beside them. An edition that was not asked
 * for this time speaks through what was kept of it; evidence that stands from an earlier run is left out.
 */
export async function impressEvidence(
  impressions: readonly Impression[],
  ports: Needed,
  anew: boolean,
): Promise<Impression[]> {
  const firsts = new Map(
    impressions
      .filter(({evidence}) => evidence)
      .map((one) => [one.edition.file, one] as const)
      .reverse(),
  )
  const found: Impression[] = []
  for (const [file, first] of [...firsts].reverse()) {
    const evidence = await evidenceAbout(file, impressions, ports)
    const path = `${file}-accessibility.html`
    const key = fingerprint(ports.program, first.edition.theme, JSON.stringify(evidence))
    if (!anew && (await ports.standing(path, key))) continue
    found.push({
      ...first,
      // No font is embedded, so it is listed as files without pages are.
      edition: {...first.edition, id: ID, format: 'epub'},
      path,
      key,
      artifacts: evidenceFiles(file, evidence, await ports.pack(), first.edition.theme),
      findings: [],
      messages: [],
      layout: '',
      starts: [],
      evidence: undefined,
      shops: [],
    })
  }
  return found
}

async function evidenceAbout(
  file: string,
  impressions: readonly Impression[],
  ports: Needed,
): Promise<Evidence[]> {
  const found: Evidence[] = []
  for (const {ending} of [formats.pdf, formats.epub]) {
    const path = `${file}${ending}`
    const now = impressions.find((one) => one.path === path)
    const evidence = now ? now.evidence : await ports.evidence(path)
    if (evidence) found.push(evidence)
  }
  return found
}
