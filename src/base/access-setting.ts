import * as v from 'valibot'
import {closed, isDay, line} from './setting-values.ts'

const address = v.pipe(
  line,
  v.check((typed) => /^https?:\/\//iu.test(typed) && URL.canParse(typed), 'a web address'),
)

/** A person's signature under the accessibility of a finished ebook; see `Signature`. */
export const accessSetting = v.pipe(
  closed(
    {
      checkedBy: v.pipe(line, v.nonEmpty('the name of a person')),
      checkedOn: v.pipe(line, v.check(isDay, 'a day such as 2028-11-22')),
      credential: v.optional(line, ''),
      report: v.optional(address, ''),
      seal: v.pipe(
        line,
        v.toLowerCase(),
        v.regex(/^[0-9a-f]{12}$/u, '12 hex digits, as "handpress check --ace" prints them'),
      ),
    },
    'checkedBy, checkedOn and seal, and if you like credential and report',
  ),
  v.readonly(),
)
