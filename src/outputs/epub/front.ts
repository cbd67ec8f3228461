import type {Element} from 'hast'
import {element, text} from '../../base/element.ts'
import type {Author, Meta} from '../../base/meta.ts'
import type {Words} from '../../base/words.ts'
import type {Page} from './page.ts'

/** Gives the page that shows the cover alone. */
export function coverPage(
  {title, subtitle, authors}: Meta,
  path: string,
  words: Words,
  shown = '',
): Page {
  const names = authors.map((author) => author.name).join(words.comma)
  const made = `${[title, subtitle, names, words.cover].filter(Boolean).join('. ')}.`
  return {
    id: 'cover',
    path: 'cover.xhtml',
    title: words.cover,
    part: 'cover',
    content: [
      element('section', {className: ['hp-cover'], 'epub:type': 'cover', ariaLabel: words.cover}, [
        element('img', {src: path, alt: shown || made, role: 'doc-cover'}),
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
        ...line('hp-series', seriesOf(meta)),
        ...line('hp-house', clinic.name),
        ...line('hp-service', clinic.service),
        ...line('hp-house', publisher === clinic.name ? '' : publisher),
      ]),
    ],
  }
}

/** Gives the page with the dedication, which is called so without showing it. */
export function dedicationPage({dedication}: Meta, words: Words): Page {
  const properties = {
    className: ['hp-dedication'],
    'epub:type': 'dedication',
    role: 'doc-dedication',
    ariaLabelledBy: ['dedication-title'],
  }
  return {
    id: 'dedication',
    path: 'dedication.xhtml',
    title: words.dedication,
    part: 'frontmatter',
    content: [
      element('section', properties, [
        element('h1', {id: 'dedication-title', className: ['hp-sr']}, [text(words.dedication)]),
        element('p', {}, [text(dedication)]),
      ]),
    ],
  }
}

function subtitleOf(subtitle: string): Element[] {
  if (!subtitle) return []
  const properties = {className: ['hp-subtitle'], 'epub:type': 'subtitle', role: 'doc-subtitle'}
  return [element('p', properties, [text(subtitle)])]
}

/** "Quiet nights 3" */
function seriesOf({series: {name, number}}: Meta): string {
  return [name, number].filter(Boolean).join(' ')
}

function authorLines({name, role}: Author): Element[] {
  return [...line('hp-author', name), ...line('hp-author-role', role)]
}

function line(className: string, words: string): Element[] {
  return words ? [element('p', {className: [className]}, [text(words)])] : []
}
