import type {Element, Root} from 'hast'
import {eachElement, hasClass, isElement, levelOf} from '../base/element.ts'
import {headingText} from './headings.ts'
import {headingId} from './ids.ts'

/** What a text or section can be beside a chapter, each with the titles that say so in the languages Handpress prints. */
const TITLES = {
  part: '',
  foreword: 'foreword|zum geleit|geleitwort|avant-propos|prólogo|تمهيد|פתח דבר',
  preface: 'preface|vorwort|préface|prefacio|توطئة|הקדמה|まえがき|序文',
  prologue: 'prologue|prolog|פרולוג|序章|プロローグ',
  introduction: 'introduction|einleitung|einführung|introducción|مقدمة|المقدمة|מבוא|はじめに',
  acknowledgments:
    'acknowledgments|acknowledgements|thanks|danksagung|dank|remerciements|agradecimientos|شكر|شكر وتقدير|תודות|謝辞',
  conclusion:
    'conclusion|conclusions|fazit|schluss|schlusswort|conclusión|conclusiones|خاتمة|الخاتمة|סיכום|おわりに|結論',
  epilogue: 'epilogue|epilog|épilogue|epílogo|אפילוג|終章|エピローグ',
  afterword: 'afterword|nachwort|postface|epílogo del autor|אחרית דבר|あとがき',
  appendix: 'appendix|appendices|anhang|annexe|annexes|apéndice|anexo|ملحق|נספח|נספחים|付録',
  glossary: 'glossary|glossar|glossaire|glosario|مسرد|مسرد المصطلحات|מילון מונחים|用語集',
} as const

export type Kind = keyof typeof TITLES

const kinds = Object.keys(TITLES).filter(isKind)
const byTitle: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap((kind) => TITLES[kind].split('|').map((title) => [title, kind] as const)),
)

function isKind(name: string): name is Kind {
  return Object.hasOwn(TITLES, name)
}

/** Gives what the braces of a heading say its text is: `{.appendix}`. */
export function kindOfClasses(classes: readonly string[]): Kind | undefined {
  return classes.find(isKind)
}

/**
 * Marks the headings that say what their text is, by braces or by a title that is nothing else: "Glossary", "Appendix B".
 * The terms of a glossary get ids, so that the text can lead to them: `#term-oxytocin`.
 */
export function markKinds(tree: Root): void {
  let open: Element | undefined
  for (const node of tree.children.filter(isElement)) {
    const level = levelOf(node)
    if (level && (!open || level <= levelOf(open))) open = glossaryAt(node, level)
    if (open && hasClass(node, 'hp-terms')) nameTerms(node)
  }
}

function glossaryAt(heading: Element, level: number): Element | undefined {
  const kind = heading.marks?.kind ?? (level < 3 ? kindOfTitle(headingText(heading)) : undefined)
  if (kind) heading.marks = {...heading.marks, kind}
  return kind === 'glossary' ? heading : undefined
}

/** An appendix may have a letter or number, and a title behind a colon or dash. */
function kindOfTitle(title: string): Kind | undefined {
  const words = title.trim().toLowerCase()
  const [, first = ''] = /^(\p{L}+) (?:\d+|\p{L}|[ivx]+)(?:\s*[:.–—-].*)?$/u.exec(words) ?? []
  const kind = byTitle.get(words)
  return kind ?? (byTitle.get(first) === 'appendix' ? 'appendix' : undefined)
}

function nameTerms(list: Element): void {
  eachElement(list, (node) => {
    if (node.tagName !== 'dt' || node.properties.id) return
    node.properties.id = `term-${headingId(headingText(node))}`
    node.marks = {...node.marks, entry: true}
  })
}
