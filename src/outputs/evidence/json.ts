import type {Words} from '../../base/words.ts'
import {wordsOf} from '../../base/words.ts'
import type {Evidence} from './evidence.ts'
import {type OnixFeature, onixOf} from './onix.ts'

/** Gives the evidence for programs: the same as the page, and what ONIX list 196 has codes for. */
export function evidenceJson(evidence: readonly Evidence[]): string {
  const [first] = evidence
  const words = wordsOf(first?.publication.lang ?? 'en')
  const value = {
    version: 1,
    publication: first?.publication,
    files: evidence.map((one) => fileOf(one, words)),
    forAPerson: words.access.page.personList,
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}

interface FileOf {
  readonly onix196: readonly OnixFeature[]
  readonly [name: string]: unknown
}

function fileOf(evidence: Evidence, words: Words): FileOf {
  const {publication: _, access, signature, conditions, ...rest} = evidence
  return {
    ...rest,
    ...(conditions ? {conditions} : {}),
    ...(signature.checkedBy ? {signature} : {}),
    ...(access ? accessOf(access, words) : {}),
    onix196: onixOf(evidence),
  }
}

function accessOf(
  {claims, proofs, obstacles, seal}: NonNullable<Evidence['access']>,
  {access}: Words,
): object {
  return {
    seal,
    claims,
    obstacles: obstacles.map((name) => ({obstacle: name, reason: access.obstacles[name]})),
    statements: proofs.map(({claim, onix196: _, ...rest}) => {
      const [name, counted] = access.claims[claim]
      return {claim, name, counted, ...rest}
    }),
  }
}
