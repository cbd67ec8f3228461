// Texts that are timed, always the same, and where the program that is timed lies.
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const dist = (file) => import(pathToFileURL(join(root, 'dist', file)).href)

const NAMES = ['Abbot', 'Bruun', 'Castell', 'Dorsey', 'Eklund', 'Farrow', 'Gil', 'Hale']
const CLAUSES = [
  'sleep comes more easily when the day has a steady shape',
  'a short walk in the morning light helps the body keep time',
  'most people wake at night and do not remember it',
  'worry about sleep can keep a person awake longer than noise',
  'a cool and quiet room is worth more than a new bed',
  'what helps one person may do little for the next',
  'small changes that last do more than large ones that do not',
  'the hours lost in one night are seldom made up in the next',
]
/** Words of a chapter that fills about ten pages of A5. */
const CHAPTER = 2900

/** An article of so many words: headings, paragraphs, lists, tables, references linked from the text. */
export function articleOf(words, changed = 'word') {
  const head = '---\ntitle: Sleep, night after night\nlang: en\ndate: 2026-01-05\n---\n'
  const entry = (name, at) =>
    `${name}, A. (${2010 + at}). Sleep and the shape of the day. *Journal of Nights*, ${at + 1}(2), 11-19.`
  return [
    head,
    `One ${changed} stands here.\n`,
    ...sectionsOf(words, 7, true),
    '## References\n',
    ...NAMES.map(entry).flatMap((line) => [line, '']),
  ].join('\n')
}

/** One chapter of a book of so many, with a link to the page of another one. */
export function chapterOf(number, count, changed = 'word') {
  const other = (number % count) + 1
  return [
    `# Night ${number} of ${count} {#night-${number}}\n`,
    `One ${changed} stands here; see [](#night-${other}){.page}.\n`,
    ...sectionsOf(CHAPTER, number * 31 + 7, false),
  ].join('\n')
}

export function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
}

function sectionsOf(words, seed, cited) {
  let state = seed
  const pick = (list) => {
    state = (state * 48271) % 2147483647
    return list[state % list.length]
  }
  const sentence = () => {
    const [first, second] = [pick(CLAUSES), pick(CLAUSES)]
    return `${first[0].toUpperCase()}${first.slice(1)}, and ${second}.`
  }
  const paragraph = () => {
    const text = `${sentence()} ${sentence()} ${sentence()}`
    const name = pick(NAMES)
    const year = 2010 + NAMES.indexOf(name)
    return cited ? `${text} This was seen in a trial of two years (${name}, ${year}).` : text
  }
  const parts = []
  for (let section = 1, count = 0; count < words; section += 1) {
    const list = [1, 2, 3].map(() => `- ${sentence()}`).join('\n')
    const table = `| Week | Hours |\n| --- | --- |\n${[1, 2, 3].map((week) => `| ${week} | ${week + 5} |`).join('\n')}`
    const blocks = [
      `## Night ${section}`,
      paragraph(),
      paragraph(),
      section % 3 ? list : table,
      paragraph(),
    ]
    parts.push(...blocks.flatMap((block) => [block, '']))
    count += blocks.join(' ').split(/\s+/u).length
  }
  return parts
}
