import type {Fault} from './fault.ts'

/** Faults of links, notes, meanings and of what may not be in a book. */
export const meaningFaults: readonly Fault[] = [
  {
    name: 'a link that runs a program',
    change: ({edit}) =>
      edit('two', 'href="https://example.org/a%20b%7Cc"', 'href="javascript:alert(1)"'),
  },
  {
    name: 'a link to a file of the computer',
    change: ({edit}) =>
      edit('two', 'href="https://example.org/a%20b%7Cc"', 'href="file:///etc/hosts"'),
  },
  {
    name: 'a link that holds a page',
    change: ({edit}) =>
      edit('two', 'href="https://example.org/a%20b%7Cc"', 'href="data:text/html,hello"'),
  },
  {
    name: 'a link to a place that is not there',
    change: ({edit}) => edit('one', 'href="#fig-alarm"', 'href="#fig-gone"'),
  },
  {
    name: 'a link to a page that is not there',
    change: ({edit}) => edit('one', /href="[^"#]*#plan"/, 'href="gone.xhtml#plan"'),
  },
  {
    name: 'a link out of the book',
    change: ({edit}) => edit('one', /href="[^"#]*#plan"/, 'href="../../plan.xhtml"'),
  },
  {
    name: 'a link with a backslash',
    change: ({edit, href}) => edit('one', /href="[^"#]*#plan"/, `href=".\\${href('two')}"`),
  },
  {
    name: 'a link with no address in it',
    change: ({edit}) => edit('two', 'href="https://example.org/a%20b%7Cc"', 'href=""'),
  },
  {
    name: 'a picture that is not in the book',
    change: ({edit}) => edit('two', /<img src="[^"]*"/, '<img src="images/gone.png"'),
  },
  {
    name: 'a picture inside its address',
    change: ({edit}) =>
      edit('two', /<img src="[^"]*"/, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="'),
  },
  {
    name: 'an element between the mark of a note and its number',
    change: ({edit}) => edit('one', '>1</a></sup>', '><span>1</span></a></sup>'),
  },
  {
    name: 'a note that is an item of a list',
    change: ({edit}) =>
      edit(
        'four',
        /<aside class="hp-footnote"([^>]*)>([\s\S]*?)<\/aside>/,
        '<ol><li class="hp-footnote"$1>$2</li></ol>',
      ),
  },
  {
    name: 'a note in another page than its mark',
    change: ({edit, href}) => edit('four', 'href="#fn-ch4-1"', `href="${href('one')}#fn-ch1-1"`),
  },
  {
    name: 'a mark that leads to no note',
    change: ({edit}) => edit('four', 'href="#fn-ch4-1"', 'href="#more"'),
  },
  {
    name: 'a note without the way back at its start',
    change: ({edit}) =>
      edit('four', /(<a class="hp-note-back"[\s\S]*?<\/a>) In lux\./, 'In lux. $1'),
  },
  {
    name: 'a note that no mark leads to',
    change: ({edit}) => edit('four', /<sup class="hp-noteref">[\s\S]*?<\/sup>/, ''),
  },
  {
    name: 'a citation that leads to no reference',
    change: ({edit}) => edit('two', /href="[^"]*#ref-oei-2012"/, 'href="#steps"'),
  },
  {
    name: 'a way back that leads to no citation',
    change: ({edit}) => edit('three', /href="[^"]*#cite-oei-2012-2"/, 'href="#sources"'),
  },
  {
    name: 'an unknown epub:type',
    change: ({edit}) => edit('two', 'epub:type="qna"', 'epub:type="questions"'),
  },
  {
    name: 'an unknown role',
    change: ({edit}) => edit('two', 'role="doc-qna"', 'role="doc-faq"'),
  },
  {
    name: 'a role for books on the wrong element',
    change: ({edit}) =>
      edit('three', '<li id="ref-klein-2020">', '<li id="ref-klein-2020" role="doc-biblioentry">'),
  },
  {
    name: 'the role of a link on a section',
    change: ({edit}) => edit('two', 'role="doc-qna"', 'role="doc-backlink"'),
  },
  {
    name: 'the type of a link on a span',
    change: ({edit}) => edit('two', '<span>no</span>', '<span epub:type="noteref">no</span>'),
  },
  {
    name: 'a type without its role',
    change: ({edit}) => edit('three', ' role="doc-bibliography"', ''),
  },
  {
    name: 'a label from a place that is not there',
    change: ({edit}) => edit('two', 'aria-labelledby="l-help"', 'aria-labelledby="l-gone"'),
  },
  {
    name: 'an unknown ARIA attribute',
    change: ({edit}) => edit('two', '<hr/>', '<hr aria-labeledby="steps"/>'),
  },
  {
    name: 'a hidden link',
    change: ({edit}) => edit('two', '<a class="hp-xref"', '<a aria-hidden="true" class="hp-xref"'),
  },
  {
    name: 'a program',
    change: ({edit}) => edit('two', '</head>', '<script>alert(1)</script></head>'),
  },
  {
    name: 'an element that runs a program',
    change: ({edit}) => edit('two', '<hr/>', '<hr onclick="alert(1)"/>'),
  },
  {
    name: 'a page of another site in the page',
    change: ({edit}) => edit('two', '<hr/>', '<hr/><iframe src="https://example.org/"></iframe>'),
  },
  {
    name: 'a form',
    change: ({edit}) =>
      edit('two', '<hr/>', '<hr/><form action="x"><p><input type="text"/></p></form>'),
  },
  {
    name: 'a page that leads on by itself',
    change: ({edit}) =>
      edit('two', '<meta charset="utf-8"/>', '<meta http-equiv="refresh" content="5"/>'),
  },
  {
    name: 'another start of all addresses',
    change: ({edit}) => edit('two', '<title>', '<base href="https://example.org/"/><title>'),
  },
  {
    name: 'a style in the page',
    change: ({edit}) => edit('two', '</head>', '<style>h1 { margin: 0; }</style></head>'),
  },
  {
    name: 'a style in an element',
    change: ({edit}) => edit('two', '<hr/>', '<hr style="margin: 0"/>'),
  },
  {
    name: 'a style sheet with a block left open',
    change: ({edit}) => edit('css', /$/, '\nh1 { margin: 0;'),
  },
  {
    name: 'a comment of the style sheet with two hyphens',
    change: ({edit}) => edit('css', /$/, '\n/* first -- second */'),
  },
  {
    name: 'a fixed position',
    change: ({edit}) => edit('css', /$/, '\n.hp-box { position: fixed; }'),
  },
  {
    name: 'a colour of the text',
    change: ({edit}) => edit('css', /$/, '\nbody { color: #222; }'),
  },
  {
    name: 'a style sheet that loads another',
    change: ({edit}) => edit('css', /^/, '@import "https://example.org/a.css";\n'),
  },
  {
    name: 'a style sheet that is not there',
    change: ({edit}) => edit('two', 'href="style.css"', 'href="gone.css"'),
  },
  {
    name: 'a picture of the style sheet that is not there',
    change: ({edit}) => edit('css', /$/, '\nh1 { background-image: url("gone.png"); }'),
  },
]
