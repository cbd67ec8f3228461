import type {VFileMessage} from 'vfile-message'
import {isError} from '../base/note.ts'
import type {PressOptions} from './ports.ts'

/** Messages that forbid to make an edition. */
export function stopsAmong(
  messages: readonly VFileMessage[],
  {draft, strict}: PressOptions,
): VFileMessage[] {
  if (draft) return []
  return messages.filter((one) => isError(one) || (strict && one.fatal === false))
}
