import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {documentOf} from './made-document.ts'

const home = join(import.meta.dirname, 'cases')

/** `HANDPRESS_GOLDEN=write npx vitest run test/cases.test.ts` writes new golden files; read them before you commit. */
const write = process.env.HANDPRESS_GOLDEN === 'write'

for (const subject of readdirSync(home).sort())
  describe(subject, () => {
    for (const name of readdirSync(join(home, subject)).sort())
      it(name, () => {
        const folder = join(home, subject, name)
        const {html, messages} = documentOf({'in.md': readFileSync(join(folder, 'in.md'), 'utf8')})
        const said = messages.map((one) =>
          `${one.line ?? 1}:${one.column ?? 1} ${one.ruleId}: ${one.reason} ${one.note ?? ''}`.trimEnd(),
        )
        golden(join(folder, 'out.html'), html.join('\n'))
        golden(join(folder, 'messages.txt'), said.map((line) => `${line}\n`).join(''))
      })
  })

function golden(path: string, now: string): void {
  if (write) {
    if (now || existsSync(path)) writeFileSync(path, now)
    return
  }
  expect(now).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
}
