import type {Fault} from './fault.ts'

/** Faults of the contents, of those for old readers, and of the list of printed pages. */
export const navigationFaults: readonly Fault[] = [
  {name: 'no navigation document', change: ({edit}) => edit('opf', ' properties="nav"', '')},
  {
    name: 'no table of contents',
    change: ({edit}) => edit('nav', 'epub:type="toc" role="doc-toc"', 'role="doc-toc"'),
  },
  {
    name: 'an entry of the contents without words',
    change: ({edit}) => edit('nav', '>What the evening is for<', '><'),
  },
  {
    name: 'an entry of the contents that leads nowhere',
    change: ({edit}) => edit('nav', '#light"', '#dusk"'),
  },
  {
    name: 'an entry of the contents with text beside its link',
    change: ({edit}) => edit('nav', /<li><a([^>]*)>A plan<\/a>/, '<li><p><a$1>A plan</a></p>'),
  },
  {
    name: 'contents in another order than the book',
    change: ({edit}) =>
      edit(
        'nav',
        /(<li><a [^>]*>Where this comes from[\s\S]*?<\/ol><\/li>)(<li><a [^>]*>Numbers[\s\S]*?<\/ol><\/li>)/,
        '$2$1',
      ),
  },
  {
    name: 'a chapter is not in the contents',
    change: ({edit}) => edit('nav', /<li><a [^>]*>Numbers<\/a><ol>[\s\S]*?<\/ol><\/li>/, ''),
  },
  {
    name: 'contents that lead out of the book',
    change: ({edit}) => edit('nav', /href="[^"]*">A plan/, 'href="https://example.org/">A plan'),
  },
  {
    name: 'no landmarks',
    change: ({edit}) => edit('nav', /<nav id="landmarks"[\s\S]*?<\/nav>/, ''),
  },
  {
    name: 'a landmark that does not say what it is',
    change: ({edit}) => edit('nav', ' epub:type="titlepage"', ''),
  },
  {
    name: 'the same landmark twice',
    change: ({edit}) => edit('nav', /(<li><a [^>]*epub:type="titlepage">[\s\S]*?<\/li>)/, '$1$1'),
  },
  {
    name: 'a list of the contents without entries',
    change: ({edit}) => edit('nav', /(<nav id="landmarks"[\s\S]*?<ol>)[\s\S]*?(<\/ol>)/, '$1$2'),
  },
  {
    name: 'no contents for old readers',
    change: ({edit, files, path}) => {
      files.delete(path('ncx'))
      edit('opf', /<item id="ncx"[^>]*>/, '')
      edit('opf', ' toc="ncx"', '')
    },
  },
  {
    name: 'NCX: a playOrder twice',
    change: ({edit}) => edit('ncx', 'playOrder="3"', 'playOrder="2"'),
  },
  {
    name: 'NCX: a playOrder missing',
    change: ({edit}) => edit('ncx', ' playOrder="3"', ''),
  },
  {
    name: 'NCX: three levels',
    change: ({edit}) =>
      edit(
        'ncx',
        /(<content src="[^"]*#light"\/>)/,
        '$1<navPoint id="deep" playOrder="99"><navLabel><text>Deep</text></navLabel>$1</navPoint>',
      ),
  },
  {
    name: 'NCX: another identifier',
    change: ({edit}) => edit('ncx', /(name="dtb:uid" content=")[^"]*/, '$1urn:uuid:0'),
  },
  {
    name: 'NCX: another depth',
    change: ({edit}) => edit('ncx', 'name="dtb:depth" content="2"', 'name="dtb:depth" content="4"'),
  },
  {
    name: 'NCX: an entry without words',
    change: ({edit}) => edit('ncx', '<text>A plan</text>', '<text></text>'),
  },
  {
    name: 'NCX: an entry that leads nowhere',
    change: ({edit, href}) => edit('ncx', `src="${href('two')}"`, 'src="gone.xhtml"'),
  },
  {
    name: 'NCX: an entry to a place that is not there',
    change: ({edit}) => edit('ncx', '#light"', '#dusk"'),
  },
  {
    name: 'NCX: two entries with one id',
    change: ({edit}) => edit('ncx', 'id="point-2"', 'id="point-1"'),
  },
  {
    name: 'NCX: no title',
    change: ({edit}) => edit('ncx', /<docTitle>[\s\S]*?<\/docTitle>/, ''),
  },
  {
    name: 'marks of printed pages without a list of them',
    change: ({edit}) => edit('nav', /<nav id="page-list"[\s\S]*?<\/nav>/, ''),
  },
  {
    name: 'a list of printed pages without marks',
    change: ({edit}) => {
      for (const name of ['one', 'one', 'two', 'three'] as const)
        edit(name, / epub:type="pagebreak" role="doc-pagebreak" aria-label="\d"/, '')
    },
  },
  {
    name: 'a mark of a page that is not in the list',
    change: ({edit}) => edit('nav', /<li><a [^>]*printed-page-3">3<\/a><\/li>/, ''),
  },
  {
    name: 'a page of the list with another number than its mark',
    change: ({edit}) => edit('nav', /(?<mark>printed-page-3">)3/, '$<mark>5'),
  },
  {
    name: 'a mark of a page without its number',
    change: ({edit}) =>
      edit('two', ' role="doc-pagebreak" aria-label="3"', ' role="doc-pagebreak"'),
  },
  {
    name: 'printed pages of no named print',
    change: ({edit}) => edit('opf', /<meta property="pageBreakSource">[\s\S]*?<\/meta>/, ''),
  },
]
