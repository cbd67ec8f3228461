import fc from 'fast-check'
import type {Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {describe, expect, it} from 'vitest'
import {parseXml} from '../../src/epub/xml-reader.ts'

/** Reads by another program; nothing when it refuses the text. */
function other(xml: string): unknown {
  try {
    return bare(fromXml(xml))
  } catch {
    return undefined
  }
}

/** A tree without the places of its nodes, and without the declaration. */
function bare(tree: Root): unknown {
  const children = tree.children.filter((one) => one.type !== 'instruction' || one.name !== 'xml')
  return JSON.parse(
    JSON.stringify(children, (key, value) => (key === 'position' ? undefined : value)),
  )
}

function own(xml: string): unknown {
  const read = parseXml(xml)
  return 'reason' in read ? undefined : bare(read)
}

const GOOD = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>A &amp; B</title></head>\n<body><p class=\'x y\'>one<br/>two &lt; &#233;&#xE9; <em >three</em >\tfour</p><!-- a note --><p title="a\nb &quot;c&quot;"></p><?go now?><pre><![CDATA[<b>&]]></pre></body></html>\n',
  '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd" ><ncx><é à="ü">ñ</é></ncx>',
  '<a/>',
  '<!-- before --><a b="1" c="2">\r\n<b>x</b>\r</a><!-- after -->\n',
  "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'a.dtd' [ <!ELEMENT a ANY> ]><a>]] ></a>",
]

const BAD = [
  '',
  'text',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a b=1/>',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<a b="1"c="2"/>',
  '<a b/>',
  '<a>&nbsp;</a>',
  '<a>a & b</a>',
  '<a>&#0;</a>',
  '<a>&#xFFFE;</a>',
  '<a>\u0008</a>',
  '<a>]]></a>',
  '<a><!-- x -- y --></a>',
  '<a><!-- x</a>',
  '<a><![CDATA[x</a>',
  '<![CDATA[x]]><a/>',
  '<a/>text',
  '<a><?xml version="1.0"?></a>',
  ' <?xml version="1.0"?><a/>',
  '<a/><!DOCTYPE a>',
  '<a><!DOCTYPE a></a>',
  '<!DOCTYPE a><!DOCTYPE a><a/>',
  '<a><?go now</a>',
  '<a></a',
  '<a',
  '< a/>',
  '<1/>',
  '</a>',
]

describe('the XML reader', () => {
  it.each(GOOD)('reads %j as another program does', (xml) => {
    expect(own(xml)).toBeDefined()
    expect(own(xml)).toEqual(other(xml))
  })

  it.each(BAD)('refuses %j as another program does', (xml) => {
    expect(other(xml)).toBeUndefined()
    expect(own(xml)).toBeUndefined()
  })

  it('agrees with another program about texts with small changes', () => {
    const signs = fc.constantFrom(
      ...'<>&"\'=/ -![]?;#xA\n\té\u00a0',
      '--',
      ']]>',
      '&amp;',
      '<!--',
      '</a>',
    )
    const change = fc.tuple(fc.nat(), fc.nat(3), signs)
    fc.assert(
      fc.property(
        fc.constantFrom(...GOOD),
        fc.array(change, {minLength: 1, maxLength: 4}),
        (xml, changes) => {
          const changed = changes.reduce((text, [at, length, sign]) => {
            const start = at % (text.length + 1)
            return text.slice(0, start) + sign + text.slice(start + length)
          }, xml)
          // Before the first element the other program takes more than XML allows.
          const isHead = !changed.startsWith(xml.slice(0, xml.search(/<[a-z]/)))
          const read = own(changed)
          if (read || !isHead) expect(read, changed).toEqual(other(changed))
        },
      ),
      {numRuns: 4000, seed: 5},
    )
  }, 60_000)

  it('refuses a declaration that the standard does not allow', () => {
    expect(own('<?xml version="1.0" encoding=""?><a/>')).toBeUndefined()
    expect(own("<!DOCTYPE a SYSTEM'a.dtd'><a/>")).toBeUndefined()
  })

  it('tells where a text stops to be XML', () => {
    expect(parseXml('<a>\n<b></c></a>')).toEqual({
      reason: 'Unexpected </c>, expected </b>',
      at: 7,
    })
  })

  it.each([
    ['start signs', '<'.repeat(100_000)],
    ['open elements', '<a>'.repeat(33_000)],
    ['blanks in a tag', `<a ${' '.repeat(100_000)}`],
    ['attributes', `<a ${'b="" '.repeat(20_000)}>`],
    ['ampersands', `<a>${'&'.repeat(100_000)}</a>`],
    ['comments', `<a>${'<!--'.repeat(25_000)}</a>`],
    ['instructions', `<a>${'<?x '.repeat(25_000)}</a>`],
    ['document types', '<!DOCTYPE a ['.repeat(8_000)],
  ])('reads 100 KB of %s in less than 200 ms', (_, xml) => {
    const begun = process.cpuUsage()
    parseXml(xml)
    const {user, system} = process.cpuUsage(begun)
    expect((user + system) / 1000).toBeLessThan(200)
  })
})
