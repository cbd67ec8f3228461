const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean))

/** Values of `epub:type` (EPUB 3 Structural Semantics Vocabulary 1.1), without those it calls deprecated. */
export const epubTypes = words(`
  cover frontmatter bodymatter backmatter volume part chapter division
  abstract foreword preface prologue introduction preamble conclusion epilogue afterword epigraph
  toc toc-brief landmarks loa loi lot lov
  appendix colophon credits keywords index index-headnotes index-legend index-group index-entry-list
  index-entry index-term index-editor-note index-locator index-locator-list index-locator-range
  index-xref-preferred index-xref-related index-term-category index-term-categories
  glossary glossterm glossdef bibliography
  titlepage halftitlepage copyright-page seriespage acknowledgments imprint imprimatur contributors
  other-credits errata dedication revision-history
  case-study notice pullquote tip halftitle fulltitle covertitle title subtitle label ordinal
  learning-objective learning-objectives learning-outcome learning-outcomes learning-resource
  learning-resources learning-standard learning-standards
  answer answers assessment assessments feedback fill-in-the-blank-problem general-problem qna
  match-problem multiple-choice-problem practice practices question true-false-problem
  panel panel-group balloon text-area sound-area
  footnote endnotes footnotes biblioref glossref noteref backlink referrer
  credit keyword topic-sentence concluding-sentence pagebreak page-list
  table table-row table-cell list list-item figure aside
  antonym-group condensed-entry def dictentry dictionary etymology example gram-info idiom
  part-of-speech part-of-speech-list part-of-speech-group phonetic-transcription phrase-list
  phrase-group sense-list sense-group synonym-group tran tran-info
`)

/** Roles of WAI-ARIA 1.2 that a page may give. */
export const ariaRoles = words(`
  alert alertdialog application article banner blockquote button caption cell checkbox code
  columnheader combobox complementary contentinfo definition deletion dialog document emphasis feed
  figure form generic grid gridcell group heading img insertion link list listbox listitem log main
  marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option
  paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search
  searchbox separator slider spinbutton status strong subscript superscript switch tab table tablist
  tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem
  graphics-document graphics-object graphics-symbol
`)

/** Elements whose meaning is open: HTML lets them have any role. */
const open = 'div span p'
const sections = `section ${open}`
const headings = 'h1 h2 h3 h4 h5 h6'

/** Roles of DPUB-ARIA 1.1, and the elements that may have each (ARIA in HTML); a deprecated one has none. */
export const bookRoles: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'doc-abstract': sections,
    'doc-acknowledgments': sections,
    'doc-afterword': sections,
    'doc-appendix': sections,
    'doc-backlink': 'a',
    'doc-biblioentry': '',
    'doc-bibliography': sections,
    'doc-biblioref': 'a',
    'doc-chapter': sections,
    'doc-colophon': sections,
    'doc-conclusion': sections,
    'doc-cover': 'img svg',
    'doc-credit': sections,
    'doc-credits': sections,
    'doc-dedication': `${sections} aside`,
    'doc-endnote': '',
    'doc-endnotes': sections,
    'doc-epigraph': `${sections} blockquote`,
    'doc-epilogue': sections,
    'doc-errata': sections,
    'doc-example': `${sections} aside figure`,
    'doc-footnote': `aside footer ${open}`,
    'doc-foreword': sections,
    'doc-glossary': `${sections} aside`,
    'doc-glossref': 'a',
    'doc-index': `${sections} nav`,
    'doc-introduction': sections,
    'doc-noteref': 'a',
    'doc-notice': sections,
    'doc-pagebreak': `hr ${open}`,
    'doc-pagefooter': open,
    'doc-pageheader': open,
    'doc-pagelist': `${sections} nav`,
    'doc-part': sections,
    'doc-preface': sections,
    'doc-prologue': sections,
    'doc-pullquote': `${sections} aside`,
    'doc-qna': sections,
    'doc-subtitle': `${headings} ${open}`,
    'doc-tip': `aside ${open}`,
    'doc-toc': `${sections} nav`,
  }).map(([role, names]) => [role, words(names)]),
)

/** Types that are said of these elements only; on others they mislead. */
export const typeElements: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    noteref: 'a',
    biblioref: 'a',
    glossref: 'a',
    backlink: 'a',
    referrer: 'a',
    footnote: `aside ${open}`,
    'page-list': 'nav',
    landmarks: 'nav',
    pagebreak: `hr ${open}`,
  }).map(([type, names]) => [type, words(names)]),
)

/** Types that a role must say again, or screen readers do not hear them. */
export const rolesOfTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    noteref: 'doc-noteref',
    footnote: 'doc-footnote',
    biblioref: 'doc-biblioref',
    bibliography: 'doc-bibliography',
    backlink: 'doc-backlink',
    pagebreak: 'doc-pagebreak',
    chapter: 'doc-chapter',
    pullquote: 'doc-pullquote',
    glossary: 'doc-glossary',
    glossref: 'doc-glossref',
  }),
)

/** States and properties of WAI-ARIA 1.2. */
export const ariaAttributes = words(`
  aria-activedescendant aria-atomic aria-autocomplete aria-braillelabel aria-brailleroledescription
  aria-busy aria-checked aria-colcount aria-colindex aria-colindextext aria-colspan aria-controls
  aria-current aria-describedby aria-description aria-details aria-disabled aria-errormessage
  aria-expanded aria-flowto aria-haspopup aria-hidden aria-invalid aria-keyshortcuts aria-label
  aria-labelledby aria-level aria-live aria-modal aria-multiline aria-multiselectable
  aria-orientation aria-owns aria-placeholder aria-posinset aria-pressed aria-readonly
  aria-relevant aria-required aria-roledescription aria-rowcount aria-rowindex aria-rowindextext
  aria-rowspan aria-selected aria-setsize aria-sort aria-valuemax aria-valuemin aria-valuenow
  aria-valuetext
`)
