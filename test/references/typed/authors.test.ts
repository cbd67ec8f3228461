import {describe, expect, it} from 'vitest'
import {readEntry} from '../../../src/references/typed/entry.ts'

function brief(text: string): string {
  const {authors, others, year} = readEntry(text)
  const names = authors.map((one) =>
    'family' in one
      ? [one.family, one.given, one.suffix].filter(Boolean).join(', ')
      : `"${one.literal}"`,
  )
  return `${names.join('; ')}${others ? ' +' : ''} | ${year}`
}

describe('the authors of an entry', () => {
  it.each([
    // Given name first.
    [
      'Mary Jane Roe, David Poe, and Eve Doe. Title of it. Press, 2012.',
      'Roe, Mary Jane; Poe, David; Doe, Eve | 2012',
    ],
    [
      'Clara B. Roe, David Poe, and Eve Doe. Title of it. Press, 2012.',
      'Roe, Clara B.; Poe, David; Doe, Eve | 2012',
    ],
    [
      'Clara B. Roe and David C. Poe. Title of it. Press, 2012.',
      'Roe, Clara B.; Poe, David C. | 2012',
    ],
    [
      'Ann Roe, David E. Poe, Eve Doe. Title of it. Press, 2012.',
      'Roe, Ann; Poe, David E.; Doe, Eve | 2012',
    ],
    [
      'Juan Carlos García and Ann Roe. Title of it. Press, 2012.',
      'García, Juan Carlos; Roe, Ann | 2012',
    ],
    ['Wei ZHAO. Title of it. Press, 2012.', 'ZHAO, Wei | 2012'],
    ['Wei ZHAO, Li WANG. Title of it. Press, 2012.', 'ZHAO, Wei; WANG, Li | 2012'],
    [
      'Ludwig van Beethoven and Ann Roe. Title of it. Press, 1912.',
      'van Beethoven, Ludwig; Roe, Ann | 1912',
    ],
    // Family name first without a comma cannot be told from a title or an organisation.
    ['Roe Ann (ed.). Title of it. Press, 2012.', '"Roe Ann" | 2012'],
    ['Ann Roe: Title of it. Press, 2012.', 'Roe, Ann | 2012'],
    ['Joseph A. Roe, Capitalism, Rest and Sleep, Press, 2012.', 'Roe, Joseph A. | 2012'],
    [
      'Jia, R.-Q., and J. Roe, Title of it, J. Approx. Theory 72 (1993), 2-23.',
      'Jia, R.-Q.; Roe, J. | 1993',
    ],
    [
      'H Roe, P Poe and J Doe: Title of it. Am J Ind Med 4, 1–2 (1999)',
      'Roe, H; Poe, P; Doe, J | 1999',
    ],
    ['U.S. and the world. Press, 2012.', '"U.S. and the world" | 2012'],
    // Other ways to write a list of names.
    [
      'Roe, A., Poe, B., Doe, H. Zoe, M. (2010) Title.',
      'Roe, A.; Poe, B.; Doe, H.; Zoe, M. | 2010',
    ],
    ['ROE (A.B.), POE (C.) 2006, Title. Press.', 'ROE, A.B.; POE, C. | 2006'],
    [
      '37 Roe, R. J., Poe, R. H. & Doe, C. Title. J Sleep 1979, 36, 1215–1218.',
      'Roe, R. J.; Poe, R. H.; Doe, C. | 1979',
    ],
    [
      'Roe Jr., C. F., Poe, R. E. Title, 1976, New York: Wiley.',
      'Roe, C. F., Jr.; Poe, R. E. | 1976',
    ],
    ['12 Years a Slave. Press, 2012.', '"12 Years a Slave" | 2012'],
    // Organisations.
    [
      'Department of Health, Social Care and Safety. (2012). Title.',
      '"Department of Health, Social Care and Safety" | 2012',
    ],
    [
      'U.S. Department of Health and Human Services. (2012). Title.',
      '"U.S. Department of Health and Human Services" | 2012',
    ],
    ['U.S. Food & Drug Administration. (2012). Title.', '"U.S. Food & Drug Administration" | 2012'],
    [
      'Substance Abuse and Mental Health Services Administration (SAMHSA). (2012). Title.',
      '"Substance Abuse and Mental Health Services Administration" | 2012',
    ],
    // The title first.
    [
      'The Oxford dictionary of sleep (3rd ed.). (2012). Press.',
      '"Oxford dictionary of sleep" | 2012',
    ],
    ['“Sleep and rest.” The Paper, June 12, 2012.', '"Sleep and rest" | 2012'],
    // A pseudonym, with the real name in brackets.
    ['Twain, M. [Clemens, S. L.]. (1884). Title. Press.', 'Twain, M. | 1884'],
    ['Orwell, George [Eric Blair]. 1949. Title. Press.', 'Orwell, George | 1949'],
    ['Student [Gosset, W. S.]. (1908). Title. Biometrika, 6(1), 1–25.', '"Student" | 1908'],
    ['Plath, S. [as Victoria Lucas]. (1963). Title. Press.', 'Plath, S. | 1963'],
    // Years.
    ['Roe, A. (1999/2000). Title. Press.', 'Roe, A. | 1999/2000'],
    ['Roe, A. (1905/1953). Title. Press.', 'Roe, A. | 1905/1953'],
    ['Roe, A. (1998–2004). Title. Press.', 'Roe, A. | 1998'],
    ['Roe A. The summer of 1968. The Guardian, 12/03/2012.', 'Roe, A | 2012'],
    ['Roe, A. The summer of 1968. The Guardian, 12.03.2012.', 'Roe, A. | 2012'],
    ['———. 1802. Title of the year 1801. Press.', ' | 1802'],
    ['Roe A, Poe B. Nano Lett. 2010, 10, 1979.', 'Roe, A; Poe, B | 2010'],
    ['Roe A. Title. BMJ 2005, 330, 1347.', 'Roe, A | 2005'],
    ['Roe, Ann. Title. Press, 2004. Reprint, Poe Press, 2008.', 'Roe, Ann | 2004'],
    ['“Title.” Dictionary. Press, 1992. Web. Accessed 29 Nov. 2011.', '"Title" | 1992'],
    ['Roe, A. (n.d.). Title. Press.', 'Roe, A. | n.d.'],
    ['Roe, A. [n.d.] Title. Press.', 'Roe, A. | n.d.'],
    ['Roe, A. (forthcoming). Title. Press.', 'Roe, A. | forthcoming'],
    ['Roe, A. (in press). Title of 1999. Press.', 'Roe, A. | in press'],
    ['Roe A. Title. J Sleep. In press 2012.', 'Roe, A | 2012'],
    ['Roe, A. (2012a). One. Press.', 'Roe, A. | 2012a'],
    ['Roe, A. (2012b, March). Two. Press.', 'Roe, A. | 2012b'],
    // Signs over letters, particles, suffixes.
    ['Łukasiewicz, J., & Ångström, Å. (2012). Title.', 'Łukasiewicz, J.; Ångström, Å. | 2012'],
    ['O’Doherty, J. P., & D’Ancona, H. (2012). Title.', 'O’Doherty, J. P.; D’Ancona, H. | 2012'],
    [
      'd’Ancona H, ter Horst K, von der Roe A. Title. J Sleep. 2012;3:1-2.',
      'd’Ancona, H; ter Horst, K; von der Roe, A | 2012',
    ],
    ['Strunk, W., Jr., & White, E. B. (1979). Title.', 'Strunk, W., Jr.; White, E. B. | 1979'],
    [
      'Harrell FE Jr, Lee KL, Mark DB. Title. Stat Med. 1996;15:361-87.',
      'Harrell, FE, Jr; Lee, KL; Mark, DB | 1996',
    ],
    ['Roe, Ann, III. 1996. Title. Press.', 'Roe, Ann, III | 1996'],
    ['Saint-Exupéry, A. de. (1943). Title.', 'Saint-Exupéry, A. de | 1943'],
    ['Roe, A., Poe, B., . . . Zoe, C. (2012). Title.', 'Roe, A.; Poe, B.; Zoe, C. | 2012'],
    ['Roe, A., Poe, B., … Zoe, C. (2012). Title.', 'Roe, A.; Poe, B.; Zoe, C. | 2012'],
    ['Roe, Ann, and others. 2012. Title. Press.', 'Roe, Ann + | 2012'],
    ['ROE, A. and POE, B. (2012) Title. Press.', 'ROE, A.; POE, B. | 2012'],
    ['Roe, A.; Poe, B.; Doe, C. Title. J Sleep 2012, 3, 1–2.', 'Roe, A.; Poe, B.; Doe, C. | 2012'],
    ['Kim J-H, Lee S. Title. J Sleep. 2012;3:1-2.', 'Kim, J-H; Lee, S | 2012'],
    ['Sartre, J.-P. (1943). Title.', 'Sartre, J.-P. | 1943'],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected)
  })
})
