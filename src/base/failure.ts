export const exitCodes = {
  made: 0,
  errors: 1,
  usage: 2,
  machine: 3,
  bug: 70,
  locked: 75,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/**
 * An expected failure outside the content: no browser, a full disk, a wrong flag.
 * `rule` is its id in `--json`; `help` says what to do, one line each.
 */
export class Failure extends Error {
  readonly exitCode: ExitCode
  readonly rule: string
  readonly help: readonly string[]

  constructor(exitCode: ExitCode, rule: string, reason: string, help: readonly string[] = []) {
    super(reason)
    this.name = 'Failure'
    this.exitCode = exitCode
    this.rule = rule
    this.help = help
  }
}
