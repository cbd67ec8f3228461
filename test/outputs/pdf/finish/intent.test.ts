import {expect, it} from 'vitest'
import {setOutputIntent} from '../../../../src/outputs/pdf/finish/intent.ts'
import {srgbProfile} from '../../../../src/outputs/pdf/finish/srgb.ts'
import {reference} from '../../../../src/pdf/objects.ts'
import {readStream} from '../../../../src/pdf/pages.ts'
import {drafted} from '../../../pdf/drafted.ts'

it('names the colours of the file in its catalog, by a profile that stands in the file', () => {
  const draft = drafted('<</Type /Catalog\n/Pages 2 0 R>>', '<</Type /Pages>>')
  setOutputIntent(draft)
  const catalog = draft.text(draft.root)
  const intent = Number(/\n?\/OutputIntents \[(\d+) 0 R\]\n/u.exec(catalog)?.[1])
  expect(reference(catalog, 'Pages')).toBe(2)
  expect(draft.text(intent)).toContain('/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)')
  const profile = reference(draft.text(intent), 'DestOutputProfile') ?? 0
  expect(draft.text(profile)).toContain('/N 3\n')
  expect(readStream(draft, profile).equals(srgbProfile())).toBe(true)
})
