import * as v from 'valibot'
import {closed, line, path} from './setting-values.ts'

/** Looks of a cover, the plainest first. */
export const lookNames = ['type', 'rings', 'discs', 'band', 'frame', 'picture', 'plate'] as const

export type LookName = (typeof lookNames)[number]

export function isLook(name: string): name is LookName {
  return lookNames.some((one) => one === name)
}

/** Looks that are nothing without a picture. */
export const pictureLooks: ReadonlySet<string> = new Set<LookName>(['picture', 'plate'])

const look = v.pipe(
  line,
  v.toLowerCase(),
  v.picklist(lookNames, `a look (${lookNames.join(', ')}) or a picture file`),
)

/** A cover that is ready is taken as it is, so it has to be what shops take. */
const file = v.pipe(path, v.regex(/\.(?:jpe?g|png)$/iu, 'a JPEG or PNG file'))

/** A look, a picture file, or a map of look, picture, file and alt. */
export const coverSetting = v.pipe(
  v.unknown(),
  v.transform((typed) => (typeof typed === 'string' ? lookOrFile(typed) : typed)),
  closed(
    {
      look: v.exactOptional(look),
      /** A picture the look shows. */
      picture: v.exactOptional(path),
      /** A cover made elsewhere. */
      file: v.exactOptional(file),
      /** What the cover shows, for who cannot see it; made from title and authors when it is not there. */
      alt: v.exactOptional(line),
    },
    'a look, a picture file, or look, picture, file and alt',
  ),
  v.rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return
    const {look: name = '', picture, file: ready} = dataset.value
    const say = (input: string, message: string) => addIssue({input, message})
    if (pictureLooks.has(name) && !picture)
      say(name, `a picture with this look: {look: ${name}, picture: figures/view.jpg}`)
    if (picture && name && !pictureLooks.has(name))
      say(name, `a look that shows a picture (${[...pictureLooks].join(', ')})`)
    if (ready && (name || picture)) say(ready, 'either a file or a look')
  }),
  v.readonly(),
)

/** "Name", or a map of name and number. */
export const seriesSetting = v.pipe(
  v.unknown(),
  v.transform((typed) => (typeof typed === 'string' ? {name: typed} : typed)),
  closed({name: line, number: v.optional(line, '')}, 'a name, or name and number'),
  v.readonly(),
)

/** A name with a dot or a folder is a file. */
function lookOrFile(typed: string): {look: string} | {file: string} {
  return /[./\\]/u.test(typed) ? {file: typed} : {look: typed}
}
