import type {ClaimName, Obstacle} from '../../claims.ts'

/** Words about accessibility: names as in W3C's Accessibility Metadata Display Guide, and those of the evidence page. */
export interface AccessWords {
  /** What is claimed, and what was counted to see whether it holds. */
  readonly claims: Readonly<Record<ClaimName, readonly [name: string, counted: string]>>
  readonly summary: {
    /** Ends a sentence. */
    readonly stop: string
    readonly notFully: string
    readonly navigation: string
    readonly rich: string
    readonly noHazards: string
    readonly hazardsUnknown: string
    readonly missing: string
    readonly linked: string
    readonly meets: string
    readonly certifiedBy: string
  }
  readonly obstacles: Readonly<Record<Obstacle, string>>
  readonly page: {
    readonly title: string
    readonly lead: string
    readonly edition: string
    readonly bytes: string
    readonly checkedWith: string
    readonly keeps: string
    readonly keepsNot: string
    readonly conditions: string
    readonly found: string
    readonly foundNothing: string
    readonly signed: string
    readonly credential: string
    readonly report: string
    readonly seal: string
    readonly said: string
    readonly refused: string
    readonly absent: string
    readonly such: string
    /** {good} and {all} are filled in. */
    readonly of: string
    readonly summary: string
    readonly person: string
    readonly personLead: string
    readonly personList: readonly string[]
    readonly made: string
  }
}
