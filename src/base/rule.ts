export type Severity = 'error' | 'warning' | 'info'

/** One rule of the table: how serious it is, why it exists, and a wrong and a right example. */
export interface Rule {
  /** Severity inside a publication (a folder with a handpress.yaml). */
  readonly severity: Severity
  /** Severity in a plain file; the same as `severity` where it is left out. */
  readonly plain?: Severity
  /** One line: what the rule says. */
  readonly title: string
  readonly why: string
  readonly wrong: string
  readonly right: string
  /** The standard or guidance the rule comes from, when there is one. */
  readonly source?: string
}
