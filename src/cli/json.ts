import type {Failure} from '../base/failure.ts'
import type {BuildResult} from '../host/build.ts'

/** The one object of `--json`, as the documentation fixes it. */
export function jsonOf(result: BuildResult): string {
  const artifacts = result.artifacts.map(({edition, path, mediaType, bytes, sha256, pages}) => ({
    edition,
    path,
    mediaType,
    bytes,
    sha256,
    pages,
  }))
  return object(artifacts, result.messages, result.cached, result.ms)
}

/** The same object when nothing could be made: one message, no artifacts. */
export function jsonOfFailure(failure: Failure): string {
  const message = {
    file: '',
    line: null,
    column: null,
    rule: failure.rule,
    severity: 'error',
    reason: failure.message,
    note: failure.help.join(' '),
    url: '',
  }
  return object([], [message], 0, 0)
}

function object(
  artifacts: readonly object[],
  messages: readonly object[],
  cached: number,
  ms: number,
): string {
  return `${JSON.stringify({artifacts, messages, cached, ms: Math.round(ms)})}\n`
}
