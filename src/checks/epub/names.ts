const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean))

/** Attributes that every element of XHTML may have; `aria-…` and `data-…` besides. */
export const everywhere = words(
  'id class style lang xml:lang dir title hidden role tabindex translate epub:type xmlns xmlns:epub epub:prefix',
)

/** Elements of XHTML that a text is made of, and the attributes each has beside those of all. */
export const xhtmlElements: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    html: 'prefix',
    head: '',
    title: '',
    meta: 'charset name content property',
    link: 'rel type href hreflang media',
    body: '',
    section: '',
    nav: '',
    article: '',
    aside: '',
    h1: '',
    h2: '',
    h3: '',
    h4: '',
    h5: '',
    h6: '',
    hgroup: '',
    header: '',
    footer: '',
    address: '',
    main: '',
    p: '',
    hr: '',
    pre: '',
    blockquote: 'cite',
    ol: 'start reversed type',
    ul: '',
    li: 'value',
    dl: '',
    dt: '',
    dd: '',
    figure: '',
    figcaption: '',
    div: '',
    details: 'open name',
    summary: '',
    a: 'href hreflang rel type',
    em: '',
    strong: '',
    small: '',
    s: '',
    cite: '',
    q: 'cite',
    dfn: '',
    abbr: '',
    ruby: '',
    rb: '',
    rt: '',
    rp: '',
    data: 'value',
    time: 'datetime',
    code: '',
    var: '',
    samp: '',
    kbd: '',
    sub: '',
    sup: '',
    i: '',
    b: '',
    u: '',
    mark: '',
    bdi: '',
    bdo: '',
    span: '',
    br: '',
    wbr: '',
    ins: 'cite datetime',
    del: 'cite datetime',
    img: 'src alt width height srcset sizes',
    picture: '',
    source: 'src srcset sizes media type',
    audio: 'src controls preload',
    video: 'src controls preload poster width height',
    track: 'src kind srclang label default',
    table: '',
    caption: '',
    colgroup: 'span',
    col: 'span',
    thead: '',
    tbody: '',
    tfoot: '',
    tr: '',
    th: 'scope colspan rowspan headers abbr',
    td: 'colspan rowspan headers',
  }).map(([name, attributes]) => [name, words(attributes)]),
)

/** Elements that run programs, ask for input or bring in pages from elsewhere: readers refuse them. */
export const unsafeElements = words(
  'script noscript iframe frame frameset object embed applet form input button select option textarea template slot canvas base portal dialog',
)

/** Elements of SVG that hold shapes and words. */
export const svgElements = words(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan
  textPath image linearGradient radialGradient stop clipPath mask pattern marker switch a style view
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`,
)

/** Elements of MathML 3 presentation markup. */
export const mathElements = words(
  `math mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose
  msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd
  maligngroup malignmark maction semantics annotation annotation-xml mglyph`,
)

/** Elements that hold words and what stands among words, and no blocks. */
export const phrasingElements = words(
  'p h1 h2 h3 h4 h5 h6 pre em strong small s cite q dfn abbr code var samp kbd sub sup i b u mark bdi bdo span rt summary',
)

/** Elements that are blocks. */
export const blockElements = words(
  'section nav article aside h1 h2 h3 h4 h5 h6 header footer address main p hr pre blockquote ol ul li dl dt dd figure figcaption div details table caption thead tbody tfoot tr th td',
)
