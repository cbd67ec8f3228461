import {describe, expect, it} from 'vitest'
import {documentOf} from '../made-document.ts'

function quotes(text: string): string[] {
  const {html} = documentOf({'in.md': `# Night\n\n${text}`}, {plain: true})
  return html.join('').match(/<aside class="hp-pullquote".*?<\/aside>/gsu) ?? []
}

const quote = (words: string) => `:::pullquote\n${words}\n:::`

describe('a pull quote', () => {
  it.each([
    ['in other dress', 'It said: "*Rest* is not\na reward", and so on.', 'Rest is not a reward.'],
    ['after it', `${quote('Rest is free.')}\n\nRest is free.`, ''],
    ['with a note between', 'Rest[^1] is free.\n\n[^1]: Says who?', 'Rest is free.'],
  ])('is not read a second time when the text says it %s', (_, text, words) => {
    const [found, ...more] = quotes(words ? `${text}\n\n${quote(words)}` : text)
    expect(found).toContain('aria-hidden="true"')
    expect(more).toEqual([])
  })
  it('is read when its words stand nowhere else, or in another pull quote only', () => {
    for (const found of quotes(`Other.\n\n${quote('Rest is free.')}\n\n${quote('Rest is free.')}`))
      expect(found).not.toContain('aria-hidden')
  })
  it('that repeats holds no link, id, note or second citation', () => {
    const said = 'See [this](#there){#here}, [rest]{.index} (Lee, 2012).[^1]'
    const notes =
      '## There\n\n## References\n\n- Lee, A. (2012). A study. *Quiet*, 1, 2–3.\n\n[^1]: A note.'
    const {html, document} = documentOf(
      {'in.md': `# Night\n\n${said}\n\n${quote(said)}\n\n${notes}`},
      {plain: true},
    )
    const [found = ''] = html.join('').match(/<aside class="hp-pullquote".*?<\/aside>/su) ?? []
    expect(found).toContain('aria-hidden')
    expect(found).not.toMatch(/<a | id=|<sup/u)
    expect(document.references.citations).toHaveLength(1)
    expect(html.join('').match(/hp-back"/gu)).toHaveLength(1)
  })
})
