import {describe, expect, it} from 'vitest'
import {link} from './read.ts'

const LIST = `## References

- Lee, A. (2020). One. Press.
- Roe, B., & Poe, C. (2019). Two. Press.
- Doe D, Poe E, Roe F, et al. Three. J Things. 2018;4(2):11-19.
- van der Kolk, B. (2014). The body. Viking.
- Kim, A. (2015). A. Press.
- Kim, B. C. (2015). B. Press.
- Stoléru, S., Ahn, B., & Cee, C. (1999). S. Press.
- Stoléru, S., Ahn, B., & Cee, C. (2012). T. Press.
- Bach, M. (2012a). A. Press.
- Bach, M. (2012b). B. Press.
- Bach, M. (2012c). C. Press.
- Freud, S. (1905/1953). Essays. Press.
- Nye, O. (in press). Soon. Press.
- Ode, P. (n.d.). Never. Press.
- Ames, L., Bond, M., Cole, N., & Dunn, O. (2018). Four. Press.
- May, R. (1950). Anxiety. Press.
- Gray, A. (2001). Commons. Press.
- World Health Organization. (2020). Sleep. Press.
- National Institute for Health and Care Excellence. (2018). Guide. Press.
- Federal Office of Public Health. (2017). Plan. Press.
- Department for Education. (2015). Plan. Press.
- Royal College of Psychiatrists. (2016). Plan. Press.
- U.S. Environmental Protection Agency. (2013). Plan. Press.
- American Psychological Association. (2010). Manual. Press.
- American Psychiatric Association. (2010). Manual. Press.
- Why desire fades, and what helps. (2021). The Paper.
- Beauvoir, S. de. (1949). Sex. Press.
`

const cites = (text: string): readonly string[] => link(`${text}\n\n${LIST}`).cites
const of = (work: string, ...typed: string[]): string[] =>
  typed.map((one) => `${one} > ref-${work}`)

describe('forms of mentions', () => {
  it.each([
    [
      '(Lee, 2020; see also Roe & Poe, 2019, pp. 3–4)',
      [...of('lee-2020', 'Lee, 2020'), ...of('roe-2019', 'Roe & Poe, 2019, pp. 3–4')],
    ],
    ['Lee (2020), Lee’s (2020) and Lees’ way', of('lee-2020', 'Lee (2020)', 'Lee’s (2020)')],
    ['(Lee 2020) or [Lee 2020] or Lee 2020', of('lee-2020', 'Lee 2020', 'Lee 2020', 'Lee 2020')],
    [
      '(Stoléru et al., 1999, 2012)',
      [...of('stoleru-1999', 'Stoléru et al., 1999'), ...of('stoleru-2012', '2012')],
    ],
    ['(Bach, 2012a–c)', [...of('bach-2012a', 'Bach, 2012a'), ...of('bach-2012c', 'c')]],
    ['(Bach, 2012a, p. 4)', of('bach-2012a', 'Bach, 2012a, p. 4')],
    ['Bach (2012a; see also 2012b)', [...of('bach-2012a', '2012a'), ...of('bach-2012b', '2012b')]],
    ['Ames, Bond and Dunn (2018)', of('ames-2018', 'Ames, Bond and Dunn (2018)')],
    ['Ames, Bond, Cole, & Dunn (2018)', of('ames-2018', 'Ames, Bond, Cole, & Dunn (2018)')],
    ['(Ames, Bond, et al., 2018)', of('ames-2018', 'Ames, Bond, et al., 2018')],
    [
      '(van der Kolk, 2014) Van der Kolk (2014) Kolk (2014)',
      of('van-der-kolk-2014', 'van der Kolk, 2014', 'Van der Kolk (2014)', 'Kolk (2014)'),
    ],
    ['(de Beauvoir, 1949)', of('beauvoir-1949', 'de Beauvoir, 1949')],
    [
      '(A. Kim, 2015; B. C. Kim, 2015)',
      [...of('kim-2015', 'A. Kim, 2015'), ...of('kim-2015b', 'B. C. Kim, 2015')],
    ],
    [
      'as B. Kim (2015) and A. Kim (2015) say',
      [...of('kim-2015b', 'B. Kim (2015)'), ...of('kim-2015', 'A. Kim (2015)')],
    ],
    ['It holds for vitamin D. Lee (2020) found so.', of('lee-2020', 'Lee (2020)')],
    ['(Nemo, 1980, as cited in Lee, 2020)', of('lee-2020', 'Lee, 2020')],
    [
      '(cf. Lee, 2020), (e.g., Lee, 2020), (z. B. Lee 2020)',
      of('lee-2020', 'Lee, 2020', 'Lee, 2020', 'Lee 2020'),
    ],
    [
      'Nye (in press), (Ode, n.d.)',
      [...of('nye-in-press', 'Nye (in press)'), ...of('ode-n-d', 'Ode, n.d.')],
    ],
    [
      '(Freud, 1905/1953; Freud 1953 [1905]; Freud [1905] 1953)',
      of('freud-1905-1953', 'Freud, 1905/1953', 'Freud 1953 [1905]', 'Freud [1905] 1953'),
    ],
    [
      'Gray’s essay, “The Tragedy of the Commons” (2001)',
      of('gray-2001', 'Gray’s essay, “The Tragedy of the Commons” (2001)'),
    ],
    [
      'Gray’s *Tragedy of the Commons* (2001)',
      of('gray-2001', 'Gray’s Tragedy of the Commons (2001)'),
    ],
    ['Gray’s reading of Lee (2020)', of('lee-2020', 'Lee (2020)')],
    [
      '(“Why Desire Fades,” 2021)',
      of('why-desire-fades-and-what-helps-2021', 'Why Desire Fades,” 2021'),
    ],
    ['(Roe/Poe 2019: 3)', of('roe-2019', 'Roe/Poe 2019: 3')],
    ['(ROE; POE, 2019)', of('roe-2019', 'ROE; POE, 2019')],
    [
      '(Lee, 2020, § 5; Lee 2020, S. 193 ff.; Lee, 2020, chaps. 2–3, emphasis added)',
      of('lee-2020', 'Lee, 2020, § 5', 'Lee 2020, S. 193 ff.', 'Lee, 2020, chaps. 2–3'),
    ],
    ['(May, 1950) and May (1950)', of('may-1950', 'May, 1950', 'May (1950)')],
    ['Lee, Jr., and others', []],
  ])('%s', (text, expected) => {
    expect(cites(text)).toEqual(expected)
  })

  it.each([
    'et al.',
    'and colleagues',
    'and co-workers',
    'and coworkers',
    'and associates',
    'and collaborators',
    'and others',
    'and 13 others',
    'and her team',
    'and their research team',
    'and his two colleagues',
    'group',
    'u. a.',
    'et coll.',
    'et ses collègues',
    'y col.',
    'y cols.',
    'y colaboradores',
    'e cols.',
    'e colaboradores',
    'und Mitarbeiter',
    'und Kollegen',
    'und Kolleg:innen',
    'e.a.',
    'm. fl.',
    'en collega’s',
    'och medarbetare',
  ])('Doe %s (2018)', (others) => {
    expect(cites(`So Doe ${others} (2018) say.`)).toEqual(of('doe-2018', `Doe ${others} (2018)`))
  })

  it.each(['and', '&', 'und', 'et', 'y', 'e', 'en', 'och', 'og'])('Roe %s Poe', (and) => {
    expect(cites(`(Roe ${and} Poe, 2019)`)).toEqual(of('roe-2019', `Roe ${and} Poe, 2019`))
  })

  it.each([
    'In May 1950 it rained, and in May, 1950, again.',
    '(B. Lee, 2020)',
    'Teachers and others (2018) and Treatment group (2018)',
    'Lee (2020–2024) and Lee, 2020-2021',
    'Lee asked her sister to come home in the new year (2020)',
    'Nemo/Lee (2020)',
    'Nemo & B. Lee (2020)',
    '(APA, 2010)',
    '(NICE, 2017)',
  ])('leaves %s alone', (text) => {
    expect(cites(text)).toEqual([])
  })

  it('counts what a range of letters passes over', () => {
    const {graph} = link(`(Bach, 2012a–c)\n\n${LIST}`)
    expect(graph.citations.at(-1)?.through).toEqual(['ref-bach-2012b'])
  })
})

describe('acronyms', () => {
  it.each([
    ['(WHO, 2020)', of('world-health-organization-2020', 'WHO, 2020')],
    ['the WHO’s (2020) view', of('world-health-organization-2020', 'WHO’s (2020)')],
    ['(NICE, 2018)', of('national-institute-for-health-and-care-2018', 'NICE, 2018')],
    [
      '(DfE, 2015; RCPsych, 2016; EPA, 2013)',
      [
        ...of('department-for-education-2015', 'DfE, 2015'),
        ...of('royal-college-of-psychiatrists-2016', 'RCPsych, 2016'),
        ...of('u-s-environmental-protection-agency-2013', 'EPA, 2013'),
      ],
    ],
    [
      '(World Health Organization [WHO], 2020)',
      of('world-health-organization-2020', 'World Health Organization [WHO], 2020'),
    ],
    [
      'the World Health Organization (WHO; 2020)',
      of('world-health-organization-2020', 'World Health Organization (WHO; 2020)'),
    ],
    [
      'the World Health Organization (WHO, 2020)',
      of('world-health-organization-2020', 'World Health Organization (WHO, 2020)'),
    ],
    [
      'The Federal Office of Public Health (BAG; 2017) plans. So the plan (BAG, 2017).',
      of(
        'federal-office-of-public-health-2017',
        'Federal Office of Public Health (BAG; 2017)',
        'BAG, 2017',
      ),
    ],
    [
      'The Federal Office of Public Health (BAG) plans. So the plan (BAG, 2017).',
      of('federal-office-of-public-health-2017', 'BAG, 2017'),
    ],
    ['So the plan (BAG, 2017).', []],
  ])('%s', (text, expected) => {
    expect(cites(text)).toEqual(expected)
  })
  it('says when one stands for two works', () => {
    expect(
      link(`(Lee, 2020; APA, 2010)\n\n${LIST}`).messages.filter((one) =>
        one.startsWith('ref/ambiguous'),
      ),
    ).toEqual(['ref/ambiguous 1: "APA, 2010" fits 2 works.'])
  })
})

describe('mentions without an entry', () => {
  const missing = (text: string): readonly string[] =>
    link(`(Lee, 2020) ${text}\n\n${LIST}`).graph.unresolved.map((one) => one.text)
  it.each([
    ['(see Nemo, 2001) (cf. Nemo & Moe, 2001)', ['Nemo, 2001', 'Nemo & Moe, 2001']],
    ['(B. Lee, 2020)', ['B. Lee, 2020']],
    ['Nemo (2001) argued so; Lee (2001) too', ['Nemo (2001)', 'Lee (2001)']],
    ['Nemo et al. (2001)', ['Nemo et al. (2001)']],
    ['Nemo (2001) is a film. Nemo and Moe (1884) is a shop.', []],
    ['Teachers and others (2018), Treatment group (2018)', []],
    ['(first shown in Leipzig, 1887) (in Leipzig, 1887)', []],
    ['(Nemo, 1980, as cited in Lee, 2020)', []],
    ['(NASA, 2001) (Spring, 2001) (Table 3, 2001)', []],
  ])('%s', (text, expected) => {
    expect(missing(text)).toEqual(expected)
  })
})
