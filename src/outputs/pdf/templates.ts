import {exitCodes, Failure} from '../../base/failure.ts'
import {nearest} from '../../base/nearest.ts'
import type {Document} from '../../document/document.ts'
import type {TemplateName} from '../../themes/theme.ts'
import {bookJob} from './book/compose.ts'
import {frontPages, nextLayout} from './book/folios.ts'
import {handoutJob} from './handout.ts'
import type {ComposedPage, Layout, PageInput} from './page.ts'

/** How a template makes pages of a document. */
export interface Template {
  /** Composes the document to print, with page numbers as the layout has them. */
  compose(input: PageInput): ComposedPage
  /** Gives the layout the next print will have, from the last print and the blank pages in it. */
  next(document: Document, printed: Layout): Layout
  /** Number of sheets at the beginning with roman numbers; 0 where all are counted alike. */
  romanPages(document: Document, printed: Layout): number
}

const templates: Readonly<Record<TemplateName, Template>> = {
  handout: {compose: handoutJob, next: (_, printed) => printed, romanPages: () => 0},
  book: {compose: bookJob, next: nextLayout, romanPages: frontPages},
}

const names = Object.keys(templates)

/** Gives the template of an edition. Throws a Failure for a name that no template has. */
export function templateNamed(name: string): {name: TemplateName; template: Template} {
  if (isTemplate(name)) return {name, template: templates[name]}
  const near = nearest(name, names)
  throw new Failure(
    exitCodes.usage,
    'config/value',
    `Unexpected template "${name}", expected one of: ${names.join(', ')}.`,
    [near ? `Did you mean "${near}"?` : 'Name another template in the edition of handpress.yaml.'],
  )
}

function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(templates, name)
}
