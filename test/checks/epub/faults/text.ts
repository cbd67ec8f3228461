import type {Fault} from './fault.ts'

/** Faults of the pages as texts: XML, structure, tables, pictures. */
export const textFaults: readonly Fault[] = [
  {name: 'a page is not well-formed', change: ({edit}) => edit('two', '<hr/>', '<hr>')},
  {name: 'an entity of HTML', change: ({edit}) => edit('two', 'Buy a lamp', 'Buy&nbsp;a lamp')},
  {name: 'a control character', change: ({edit}) => edit('two', 'Buy a lamp', 'Buy a \u0008lamp')},
  {
    name: 'a comment with two hyphens',
    change: ({edit}) => edit('two', '<hr/>', '<hr/><!-- first -- second -->'),
  },
  {
    name: 'a page in another encoding',
    change: ({edit}) => edit('two', 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
  },
  {
    name: 'bytes that are no UTF-8',
    change: ({put, path, text}) => put(path('two'), Buffer.from(text('two'), 'latin1')),
  },
  {
    name: 'a page of XHTML 1.1',
    change: ({edit}) =>
      edit(
        'two',
        '<!DOCTYPE html>',
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">',
      ),
  },
  {
    name: 'a page outside the namespace of XHTML',
    change: ({edit}) => edit('two', ' xmlns="http://www.w3.org/1999/xhtml"', ''),
  },
  {
    name: 'a prefix of a page that stands for nothing',
    change: ({edit}) => edit('two', ' xmlns:epub="http://www.idpf.org/2007/ops"', ''),
  },
  {
    name: 'a page without a language',
    change: ({edit}) => edit('two', ' lang="en-GB" xml:lang="en-GB"', ''),
  },
  {
    name: 'two languages of one page',
    change: ({edit}) => edit('two', 'xml:lang="en-GB"', 'xml:lang="fr"'),
  },
  {
    name: 'a page without <title>',
    change: ({edit}) => edit('two', '<title>A plan</title>', ''),
  },
  {
    name: 'a page with an empty <title>',
    change: ({edit}) => edit('two', '<title>A plan</title>', '<title></title>'),
  },
  {
    name: 'a page without a heading of level 1',
    change: ({edit}) => edit('three', /<(\/?)h1/g, '<$1h2'),
  },
  {
    name: 'a heading two levels down',
    change: ({edit}) => edit('four', /<h2 id="more">([^<]*)<\/h2>/, '<h4 id="more">$1</h4>'),
  },
  {
    name: 'a heading without words',
    change: ({edit}) => edit('four', '>More of them<', '><'),
  },
  {
    name: 'a page without any heading',
    change: ({edit}) => edit('three', /<(\/?)h[12]\b/g, '<$1p'),
  },
  {
    name: 'an id twice',
    change: ({edit}) => edit('two', 'id="questions"', 'id="steps"'),
  },
  {
    name: 'an id with a blank',
    change: ({edit}) => edit('two', 'id="tab-1"', 'id="table 1"'),
  },
  {
    name: 'a box in a paragraph',
    change: ({edit}) =>
      edit('two', 'You do not have to wait.', '<div>You do not have to wait.</div>'),
  },
  {
    name: 'an item outside a list',
    change: ({edit}) => edit('two', '<hr/>', '<hr/><li>alone</li>'),
  },
  {
    name: 'a link in a link',
    change: ({edit}) => edit('two', '>this part<', '>this <a href="#steps">part</a><'),
  },
  {
    name: 'an element that HTML does not have',
    change: ({edit}) => edit('two', '<hr/>', '<hr/><sparkle>new</sparkle>'),
  },
  {
    name: 'an element that HTML has given up',
    change: ({edit}) => edit('two', '<hr/>', '<hr/><center>middle</center>'),
  },
  {
    name: 'an attribute that HTML has given up',
    change: ({edit}) => edit('two', '<td>Rest first', '<td align="right">Rest first'),
  },
  {
    name: 'an attribute that HTML does not have',
    change: ({edit}) => edit('two', '<hr/>', '<hr sparkle="1"/>'),
  },
  {
    name: 'a row head in the wrong direction',
    change: ({edit}) => edit('two', '<th scope="row">Too tired', '<th scope="col">Too tired'),
  },
  {
    name: 'a column head in the wrong direction',
    change: ({edit}) => edit('two', '<th scope="col">What may', '<th scope="row">What may'),
  },
  {
    name: 'a head that does not say what it heads',
    change: ({edit}) => edit('two', '<th scope="row">Too tired', '<th>Too tired'),
  },
  {
    name: 'a head with an unknown scope',
    change: ({edit}) => edit('two', '<th scope="row">Too tired', '<th scope="line">Too tired'),
  },
  {
    name: 'a row head at the end of its row',
    change: ({edit}) => edit('two', '<td class="hp-right">20</td>', '<th scope="row">20</th>'),
  },
  {
    name: 'a cell that names a head that is not there',
    change: ({edit}) => edit('two', '<td>Rest first', '<td headers="what">Rest first'),
  },
  {
    name: 'a table without heads',
    change: ({edit}) => edit('two', /<(\/?)th( [^>]*)?>/g, '<$1td>'),
  },
  {
    name: 'a picture without alt',
    change: ({edit}) => edit('one', ' alt="The same person with low shoulders."', ''),
  },
  {
    name: 'a drawing without a name',
    change: ({edit}) => edit('one', ' role="img" aria-label="A person with raised shoulders."', ''),
  },
  {
    name: 'a formula without words',
    change: ({edit}) => edit('four', ' alttext="h equals 24 minus d"', ''),
  },
  {
    name: 'a link without words',
    change: ({edit}) => edit('two', '>this part<', '><'),
  },
  {
    name: 'a drawing with an unknown element',
    change: ({edit}) => edit('drawing', '<circle', '<sparkle/><circle'),
  },
  {
    name: 'a drawing with a program',
    change: ({edit}) => edit('drawing', '<circle', '<script>alert(1)</script><circle'),
  },
  {
    name: 'a drawing that is not well-formed',
    change: ({edit}) => edit('drawing', '</svg>', ''),
  },
  {
    name: 'a drawing that shows a picture from elsewhere',
    change: ({edit}) =>
      edit(
        'drawing',
        '<circle',
        '<image href="https://example.org/a.png" width="1" height="1"/><circle',
      ),
  },
]
