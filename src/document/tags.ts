/** Tags a manuscript may use as HTML, and the attributes each may have beside `lang`, `dir` and `id`. */
export const allowedTags: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name'],
  abbr: ['title'],
  b: [],
  bdi: [],
  bdo: ['dir'],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'width', 'height'],
  ins: [],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed'],
  p: [],
  pre: [],
  q: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['scope', 'colspan', 'rowspan'],
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
}

/** Attributes that only change the look; they are left out without a message. */
export const lookAttributes: ReadonlySet<string> = new Set(
  'align valign width height class border cellpadding cellspacing bgcolor color nowrap title target rel alt loading'.split(
    ' ',
  ),
)

export const voidTags: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Tags whose content is no text for a reader; it goes with them. */
export const silentTags: ReadonlySet<string> = new Set(
  'script style iframe noscript template title textarea object svg math xmp noembed noframes plaintext select'.split(
    ' ',
  ),
)

/** Tags that only hold phrasing content. */
export const phrasingParents: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 pre a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
)

/** Tags that may not stand in phrasing content. */
export const flowTags: ReadonlySet<string> = new Set(
  'aside blockquote div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul li dt dd figcaption caption thead tbody tfoot tr td th'.split(
    ' ',
  ),
)

/** Every name that is, or once was, a tag of HTML; anything else between < and > is text. */
export const knownTags: ReadonlySet<string> = new Set([
  ...Object.keys(allowedTags),
  ...voidTags,
  ...silentTags,
  ...'acronym address applet article aside audio big blink body button canvas center colgroup data datalist details dialog dir fieldset font footer form frame geolocation head header hgroup html image isindex label legend listing main map marquee menu meter multicol nav nobr optgroup option output picture portal progress rb rp rt rtc ruby search section slot spacer strike summary tt video'.split(
    ' ',
  ),
])
