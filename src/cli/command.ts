/** Where a command writes: results to `out`, messages and progress to `err`. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly cwd: string
  /** True when a person watches: colours, and progress on one line. */
  readonly colour: boolean
  readonly live: boolean
}

export interface Flag {
  readonly name: string
  readonly short?: string
  readonly value?: string
  readonly many?: boolean
  readonly help: string
}

/** The flags and files of one call, checked against the command's table. */
export interface Call {
  readonly files: readonly string[]
  readonly switches: ReadonlySet<string>
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** A row of the table of commands. */
export interface Command {
  readonly usage: string
  readonly summary: string
  readonly examples: readonly (readonly [string, string])[]
  readonly flags: readonly Flag[]
  /** Gives the exit code. */
  run(call: Call, terminal: Terminal): Promise<number>
}
