import type {Element, ElementContent} from 'hast'
import {element, text} from '../../base/element.ts'
import {dayInWords, type Words} from '../../base/words.ts'
import type {Evidence} from './evidence.ts'
import {filled} from './fill.ts'

type Access = NonNullable<Evidence['access']>
type Proof = Access['proofs'][number]

/** Gives what is known about one file. */
export function fileSection(evidence: Evidence, id: string, words: Words): Element {
  const {access, findings} = evidence
  return element('section', {ariaLabelledBy: [id], className: ['file']}, [
    element('h2', {id}, [plain(evidence.path)]),
    facts(evidence, words),
    ...verdict(evidence, words),
    ...(access ? statements(access, words) : []),
    ...found(findings, words),
  ])
}

function facts(
  {edition, bytes, sha256, checkedWith, access}: Evidence,
  {access: {page}}: Words,
): Element {
  const rows: [string, string][] = [
    [page.edition, edition],
    [page.bytes, String(bytes)],
    ['SHA-256', sha256],
    [page.checkedWith, checkedWith.join(', ')],
  ]
  const seal = access ? [paragraph(filled(page.seal, {seal: access.seal}), 'seal')] : []
  return element('div', {className: ['facts']}, [
    element(
      'dl',
      {},
      rows.map(([name, value]) =>
        element('div', {}, [element('dt', {}, [text(name)]), element('dd', {}, [plain(value)])]),
      ),
    ),
    ...seal,
  ])
}

/** Says whether the file claims its standard, and what speaks for or against it. */
function verdict(evidence: Evidence, words: Words): Element[] {
  const {kept, standard, conditions, access, signature} = evidence
  const {page, obstacles} = words.access
  const says = filled(kept ? page.keeps : page.keepsNot, {standard})
  const against = (access?.obstacles ?? []).map((name) => item([text(obstacles[name])]))
  return [
    paragraph(says, kept ? 'verdict' : 'verdict open'),
    ...(conditions ? [paragraph(filled(page.conditions, conditions))] : []),
    ...(against.length ? [element('ul', {}, against)] : []),
    ...(signature.checkedBy ? signed(signature, words) : []),
  ]
}

function signed(signature: Evidence['signature'], words: Words): Element[] {
  const {page} = words.access
  const {checkedBy: name, checkedOn, credential, report} = signature
  return [
    paragraph(filled(page.signed, {name, day: dayInWords(checkedOn, words)})),
    ...(credential ? [paragraph(filled(page.credential, {text: credential}))] : []),
    ...(report ? [paragraph(filled(page.report, {text: report}))] : []),
  ]
}

function statements({claims, proofs}: Access, words: Words): Element[] {
  const {page} = words.access
  const those = (verdict: Proof['verdict']) => proofs.filter((one) => one.verdict === verdict)
  const absent = those('absent').map(({claim}) => words.access.claims[claim][0])
  return [
    element('h3', {}, [text(page.summary)]),
    element('blockquote', {}, [paragraph([text(claims.accessibilitySummary)])]),
    ...proofList(page.said, those('claimed'), words),
    ...proofList(page.refused, those('refused'), words),
    ...(absent.length
      ? [element('h3', {}, [text(page.absent)]), paragraph([text(absent.join(words.comma))])]
      : []),
  ]
}

function proofList(title: string, proofs: readonly Proof[], words: Words): Element[] {
  if (!proofs.length) return []
  return [
    element('h3', {}, [text(title)]),
    element(
      'ul',
      {className: ['proofs']},
      proofs.map((one) => proofItem(one, words)),
    ),
  ]
}

function proofItem({claim, good, all, examples}: Proof, {access}: Words): Element {
  const [name, counted] = access.claims[claim]
  const {page} = access
  const such = examples.length
    ? [
        element('span', {className: ['such']}, [
          text(`${page.such}: `),
          ...examples.flatMap((example, i) => [
            text(i ? ' · ' : ''),
            element('bdi', {}, [text(example)]),
          ]),
        ]),
      ]
    : []
  return item([
    element('strong', {}, [text(name)]),
    element('span', {className: ['count']}, [
      text(`${counted}: `),
      element('bdi', {}, filled(page.of, {good, all})),
    ]),
    ...such,
  ])
}

/** Messages are English in every language. */
function found(findings: Evidence['findings'], {access: {page}}: Words): Element[] {
  if (!findings.length) return [paragraph([text(page.foundNothing)])]
  return [
    element('h3', {}, [text(page.found)]),
    element(
      'ul',
      {lang: 'en', dir: 'ltr'},
      findings.map(({rule, reason, place}) =>
        item([
          text(`${reason} `),
          element('span', {className: ['such']}, [text(`${place}, ${rule}`)]),
        ]),
      ),
    ),
  ]
}

/** A file name or a fingerprint runs from left to right in every language. */
function plain(words: string): Element {
  return element('bdi', {dir: 'ltr'}, [text(words)])
}

function paragraph(content: ElementContent[], className = ''): Element {
  return element('p', className ? {className: className.split(' ')} : {}, content)
}

function item(children: ElementContent[]): Element {
  return element('li', {}, children)
}
