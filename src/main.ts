import {run} from './cli/run.ts'
import {exitCodes} from './base/failure.ts'
import {stopBrowsers} from './host/browser/launch.ts'
import {readVersion} from './host/pack.ts'

/** Runs the command line of this process and sets its exit code. */
export async function main(): Promise<void> {
  const version = await readVersion()
  const {stdout, stderr, env} = process
  const live = Boolean(stderr.isTTY) && env.TERM !== 'dumb'
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      stopBrowsers()
      stderr.write('\nEnded. Nothing is left running.\n')
      process.exit(exitCodes.interrupted)
    })
  try {
    process.exitCode = await run(process.argv.slice(2), version, {
      out: (text) => stdout.write(text),
      err: (text) => stderr.write(text),
      cwd: process.cwd(),
      colour: live && !env.NO_COLOR,
      live,
    })
  } catch (error) {
    stderr.write(bug(error, version))
    process.exitCode = exitCodes.bug
  }
}

/** Two lines to report that hold nothing of the manuscript. */
function bug(error: unknown, version: string): string {
  const place =
    error instanceof Error ? (/\/dist\/(\S+?)\)?$/mu.exec(error.stack ?? '')?.[1] ?? '') : ''
  const reason =
    error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)
  return `Handpress has a bug: a step that must not fail did. Nothing was changed.\n  Report these two lines:\n    handpress ${version}, node ${process.versions.node}, ${process.platform}\n    ${reason} at ${place}\n`
}
