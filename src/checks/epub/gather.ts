import type {Rule} from '../../base/rule.ts'
import {rules} from '../../base/rules.ts'
import type {FindInBook} from './find.ts'

/** What to do about a fault that no text can cause. */
export const FAULT = 'This is a fault of Handpress, not of the text: report this message.'

/**
 * Joins faults of one kind, which a book often has in every chapter, into one message with the first place
 * and a count; `tell` gives them on. What an author can mend is told place by place.
 */
export function gather(find: FindInBook): {readonly find: FindInBook; tell(): void} {
  const kinds = new Map<string, {readonly args: Parameters<FindInBook>; count: number}>()
  return {
    find(...args) {
      const [rule, reason] = args
      const {severity}: Rule = rules[rule]
      const own = rule.startsWith('epub/') && severity === 'warning'
      const key = own ? `${rule} ${kindOf(reason)}` : `${rule} ${kinds.size}`
      const known = kinds.get(key)
      if (known) known.count++
      else kinds.set(key, {args, count: 1})
    },
    tell() {
      for (const {
        args: [rule, reason, place, help],
        count,
      } of kinds.values())
        find(
          rule,
          count > 1 ? `${reason} ${count} places.` : reason,
          place,
          help || (rule.startsWith('epub/') ? FAULT : ''),
        )
    },
  }
}

/** A reason without the names and numbers that differ from place to place. */
function kindOf(reason: string): string {
  return reason.replace(/"[^"]*"|\d+/gu, '')
}
