import type {Author, Meta} from '../../base/meta.ts'
import {relatorOf} from './relators.ts'
import {type Attributes, type Xml, xmlLeaf} from './xml.ts'

/** Gives a `meta` of the package document. */
export function property(name: string, value: string, more: Attributes = {}): Xml {
  return xmlLeaf('meta', {property: name, ...more}, value)
}

/** Gives an element of Dublin Core, or nothing for an empty value, which EPUBCheck does not take. */
export function given(name: string, value: string): Xml[] {
  return value.trim() ? [xmlLeaf(name, {}, value.trim())] : []
}

/** Gives title and subtitle, told apart for readers that show one of them only. */
export function titles({title, subtitle}: Meta): Xml[] {
  return [...titleAs('main', title), ...titleAs('subtitle', subtitle)]
}

function titleAs(type: 'main' | 'subtitle', words: string): Xml[] {
  if (!words.trim()) return []
  const id = `title-${type}`
  return [
    xmlLeaf('dc:title', {id}, words.trim()),
    property('title-type', type, {refines: `#${id}`}),
  ]
}

/** Gives everyone who made the book, one by one, with what they did as a MARC relator. */
export function people({authors, reviewers, contributors}: Meta): Xml[] {
  return [
    ...authors.flatMap((one, i) => person('dc:creator', `creator-${i + 1}`, 'aut', one)),
    ...reviewers.flatMap((one, i) => person('dc:contributor', `reviewer-${i + 1}`, 'rev', one)),
    ...contributors.flatMap((one, i) =>
      person('dc:contributor', `contributor-${i + 1}`, relatorOf(one.role), one),
    ),
  ]
}

/** How a name is sorted is said only where the author said it: no rule for names holds in every language. */
function person(element: string, id: string, role: string, {name, sort}: Author): Xml[] {
  if (!name.trim()) return []
  const refines = `#${id}`
  return [
    xmlLeaf(element, {id}, name.trim()),
    property('role', role, {refines, scheme: 'marc:relators'}),
    ...(sort.trim() ? [property('file-as', sort.trim(), {refines})] : []),
  ]
}

/** Gives the series of the book and its place in it; a reading system sorts by whole numbers and decimals only. */
export function series({series: {name, number}}: Meta): Xml[] {
  if (!name.trim()) return []
  const refines = '#series'
  const place = /^\d+(?:\.\d+)*$/u.test(number.trim()) ? number.trim() : ''
  return [
    property('belongs-to-collection', name.trim(), {id: 'series'}),
    property('collection-type', 'series', {refines}),
    ...(place ? [property('group-position', place, {refines})] : []),
  ]
}
