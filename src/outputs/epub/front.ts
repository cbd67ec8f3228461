import type {Element} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Author, Meta} from '../../base/meta.ts'
import type {Words} from '../../base/words.ts'
import type {Page} from './page.ts'

/** Gives the page that shows the cover alone. */
export function coverPage({title, subtitle, authors}: Meta, path: string, words: Words): Page {
  const names = authors.map((author) => author.name).join(words.comma)
  const alt = [title, subtitle, names, words.cover].filter(Boolean).join('. ')
  return {
    id: 'cover',
    path: 'cover.xhtml',
    title: words.cover,
    part: 'cover',
    content: [
      element('section', {className: ['hp-cover'], 'epub:type': 'cover', ariaLabel: words.cover}, [
        element('img', {src: path, alt: `${alt}.`, role: 'doc-cover'}),
      ]),
    ],
  }
}

/** Gives the title page; a sample and a draft say so here. */
export function titlePage(meta: Meta, draft: boolean, words: Words): Page {
  const {title, subtitle, authors, clinic, publisher} = meta
  return {
    id: 'title',
    path: 'title.xhtml',
    title,
    part: 'frontmatter',
    content: [
      element('section', {className: ['hp-titlepage'], 'epub:type': 'titlepage'}, [
        ...line('hp-state-of-text', draft ? words.draft : ''),
        ...line('hp-state-of-text', meta.sample ? words.sample : ''),
        element('h1', {'epub:type': 'title'}, [text(title)]),
        ...subtitleOf(subtitle),
        ...authors.flatMap(authorLines),
        ...line('hp-house', clinic.name),
        ...line('hp-service', clinic.service),
        ...line('hp-house', publisher === clinic.name ? '' : publisher),
      ]),
    ],
  }
}

function subtitleOf(subtitle: string): Element[] {
  if (!subtitle) return []
  const properties = {className: ['hp-subtitle'], 'epub:type': 'subtitle', role: 'doc-subtitle'}
  return [element('p', properties, [text(subtitle)])]
}

function authorLines({name, role}: Author): Element[] {
  return [...line('hp-author', name), ...line('hp-author-role', role)]
}

function line(className: string, words: string): Element[] {
  return words ? [element('p', {className: [className]}, [text(words)])] : []
}
