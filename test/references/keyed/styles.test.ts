import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import {testInFolders} from '../csl.ts'
import {cited} from './fixture.ts'

const TEXT = `# T

One [@porges2011; @geo2012; @oei2012; @klein1]. Two [see also @geo2012, pp. 3–4, and *more*; @klein1; @klein2].
@geo2012 says; @oei2012 [p. 5] too, and @klein1 [@klein2]. Lee writes [-@geo2012]. Again [@who] and [@who].

A note.[^1]

[^1]: See [@who; @porges2011].
`

testInFolders(
  'every official style links every work of every citation',
  [['HANDPRESS_CSL_STYLES', 'american-medical-association.csl']],
  async (folder) => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.csl'))
    expect(names.length).toBeGreaterThanOrEqual(9)
    for (const name of names) {
      const style = readFileSync(join(folder, name), 'utf8')
      const {raw, citations, messages} = await cited({'a.md': TEXT}, style)
      const html = raw.join('')
      const lost = citations.filter(
        ({id, work}) =>
          !html.includes(`id="${id}" href="#${work}"`) &&
          !citations.some(({through}) => through.includes(work)),
      )
      expect(
        lost.map(({id}) => id),
        name,
      ).toEqual([])
      expect(messages, name).toEqual([])
      expect(html, name).not.toMatch(/NO_PRINTED_FORM|undefined|[\uE000-\uE0FF]/u)
      expect(html.match(/<li id="ref-/gu), name).toHaveLength(6)
    }
  },
)
