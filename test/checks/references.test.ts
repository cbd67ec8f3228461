import {describe, expect, it} from 'vitest'
import {audit} from './audit.ts'

describe('the checks of references', () => {
  it('are all run', () => {
    const text = [
      '# T',
      '',
      'Studies show that rest helps.',
      '',
      '## References',
      '',
      '1. Roe, A. (2001). One. Press. ISBN 978-1-4625-3824-8',
      '2. Bee, B. (2002). Two. Press. doi: 101016/j.x.2012',
      '3. Cee, C. Three. Press. https://doi.org/10.1000/abc',
      '4. Cee, C. (2004). Three. Press. https://doi.org/10.1000/abc',
      '',
    ].join('\n')
    const rules = audit(text, '2026-11-22').map((one) => one.split(' ')[1])
    expect([...new Set(rules)].sort()).toEqual([
      'ref/age',
      'ref/doi-form',
      'ref/duplicate',
      'ref/fields',
      'ref/isbn',
      'ref/uncited-claim',
    ])
  })
  it('say nothing of a text without references', () => {
    expect(audit('# T\n\nA plain text.', '2026-11-22')).toEqual([])
  })
  it('find the entries that have no volume, and nothing else', () => {
    const said = audit(
      [
        '# T',
        '',
        'Two teams looked at it (Lee, 2020; Roe, 2021).',
        '',
        '## References',
        '',
        '- Lee, A. (2020). A first thing. *Journal of Rest*, no. 1, 49–81.',
        '- Roe, B. (2021). A second thing. *Journal of Rest*, 4(1), 11–19.',
        '',
      ].join('\n'),
      '2026-11-22',
    )
    expect(said).toEqual([
      expect.stringContaining('ref/incomplete The volume is missing in reference 1 (Lee, 2020).'),
    ])
  })
})
