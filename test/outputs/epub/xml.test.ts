import {expect, test} from 'vitest'
import {fromXml} from 'xast-util-from-xml'
import {xmlLeaf, xmlNode, xmlText, xmlValue} from '../../../src/outputs/epub/xml.ts'

test('text and values hold what XML can hold, and read back the same', () => {
  expect(xmlText('a<b>&\u0000"')).toBe('a&lt;b&gt;&amp;"')
  expect(xmlValue('"<&>\n')).toBe('&quot;&lt;&amp;&gt;&#10;')
  const xml = xmlLeaf('p', {a: '"<&>\n\t'}, ']]> &amp;')
  expect(fromXml(xml).children[0]).toMatchObject({
    attributes: {a: '"<&>\n\t'},
    children: [{type: 'text', value: ']]> &amp;'}],
  })
})

test('an element without children closes itself; an attribute without a value is left out', () => {
  expect(xmlNode('item', {id: 'a', properties: ''})).toBe('<item id="a"/>')
  expect(xmlNode('list', {}, ['<a/>', '<b/>'])).toBe('<list>\n<a/>\n<b/>\n</list>')
})
