import type {Note} from '../base/note.ts'
import {readSettings} from '../base/settings.ts'
import {readYaml, type Yaml, type YamlMap} from '../base/yaml.ts'
import {type Config, configSchema} from './schema.ts'

export type {Config} from './schema.ts'

const MAX_KILOBYTES = 64

/**
 * Reads handpress.yaml: simple YAML, at most 64 kB. What is wrong is noted at its place and left out;
 * nothing is given when the file as a whole cannot be read.
 */
export function readConfig(text: string, path: string, note: Note): Config | undefined {
  const size = Buffer.byteLength(text)
  if (size > MAX_KILOBYTES * 1000) {
    note(
      'config/syntax',
      `${path} has ${Math.ceil(size / 1000)} kB; the limit is ${MAX_KILOBYTES} kB.`,
      {line: 1, column: 1},
      'Keep the settings here, and the text in Markdown files.',
    )
    return undefined
  }
  const map = readYaml(text, 1, {syntax: 'config/syntax', alias: 'config/syntax'}, note)
  if (!map) return undefined
  const config = readSettings(
    map,
    configSchema,
    {unknownKey: 'config/unknown-key', value: 'config/value'},
    note,
  )
  const editions = itemsOf(map, 'editions')
  config.editions?.forEach((edition, i) => {
    const at = editions[i]?.at
    if (config.editions?.findIndex(({id}) => id === edition.id) !== i)
      note(
        'config/value',
        `Unexpected second edition "${edition.id}", expected each id once.`,
        at,
        'Give one of the two another id.',
      )
    const strange = edition.sources?.find((one) => config.sources?.includes(one) === false)
    if (strange)
      note(
        'config/value',
        `The edition "${edition.id}" names "${strange}", which is not among the sources.`,
        at,
        'Add it to the list "sources", or take it away here.',
      )
  })
  return withSources(config)
}

function itemsOf(map: YamlMap, key: string): readonly Yaml[] {
  const value = map.entries.find((entry) => entry.key === key)?.value
  return value?.kind === 'list' ? value.items : []
}

/** When every edition names its texts, these are the texts of the publication. */
function withSources(config: Config): Config {
  const {editions = []} = config
  if (config.sources || !editions.length || !editions.every(({sources}) => sources)) return config
  return {...config, sources: [...new Set(editions.flatMap(({sources = []}) => sources))]}
}
