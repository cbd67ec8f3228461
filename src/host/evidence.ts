import type {Ports} from '../press/ports.ts'
import type {Impression} from '../press/impress.ts'
import type {BuildOptions} from './options.ts'

/** Gives the editions that were made, and the evidence that goes beside those of a publication; none beside drafts. */
export async function withEvidence(
  impressions: readonly Impression[],
  ports: Ports,
  {draft = false, anew = false}: Pick<BuildOptions, 'draft' | 'anew'>,
): Promise<Impression[]> {
  const made = impressions.filter(({artifacts}) => artifacts.length > 0)
  if (draft || !impressions.some(({evidence}) => evidence)) return made
  const {impressEvidence} = await import('../press/beside.ts')
  return [...made, ...(await impressEvidence(impressions, ports, anew))]
}
