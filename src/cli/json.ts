import type {Failure} from '../base/failure.ts'
import type {BuildResult} from '../host/build.ts'
import {shopsJson} from './shops.ts'

/** Who was asked about the ebooks. */
interface Asked {
  readonly shops?: boolean
  readonly validators?: boolean
}

/** The one object of `--json`, as the documentation fixes it. */
export function jsonOf(result: BuildResult, asked: Asked = {}): string {
  const artifacts = result.artifacts.map(({edition, path, mediaType, bytes, sha256, pages}) => ({
    edition,
    path,
    mediaType,
    bytes,
    sha256,
    pages,
  }))
  const {messages, cached, ms, shops, verdicts} = result
  const said = {
    ...(asked.validators ? {validators: verdicts} : {}),
    ...(asked.shops ? {shops: shopsJson(shops)} : {}),
  }
  return object({artifacts, messages, ...said, cached}, ms)
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
  return object({artifacts: [], messages: [message], cached: 0}, 0)
}

function object(parts: object, ms: number): string {
  return `${JSON.stringify({...parts, ms: Math.round(ms)})}\n`
}
