import type {ConditionId} from '../../../src/checks/pdf/conditions.ts'
import {
  addTo,
  both,
  catalog,
  content,
  type Edit,
  info,
  object,
  rename,
  rows,
  tag,
  toUnicode,
  treeRoot,
  xmp,
} from './plant.ts'

/** A file that is broken in one place. */
export interface Planted {
  /** Conditions that the checks find broken; the first is the one that was planted. */
  readonly broken: readonly [ConditionId, ...ConditionId[]]
  readonly edit: Edit
  /** What veraPDF names broken, where that is not what the checks name of PDF/UA-1. */
  readonly veraPdf?: readonly string[]
}

const FIRST_MARK = /\/NonStruct <<\/MCID 0 >>BDC/u
const FIRST_MARKED = /(\/NonStruct <<\/MCID 0 >>BDC[\s\S]*?\nEMC)/u

const claims: readonly Planted[] = [
  {broken: ['5-1'], edit: xmp('<pdfuaid:part>1</pdfuaid:part>', '')},
  {broken: ['5-2'], edit: xmp('<pdfuaid:part>1<', '<pdfuaid:part>2<')},
  {broken: ['5-3'], edit: xmp(/pdfuaid(?=[:=])/gu, 'ua')},
  {broken: ['7.1-8'], edit: catalog(/\n\/Metadata \d+ 0 R/u, '')},
  // veraPDF reads broken XML as metadata that say nothing.
  {broken: ['7.1-8'], edit: xmp('</rdf:RDF>', ''), veraPdf: ['5-1', '7.1-9']},
  {broken: ['7.1-9'], edit: xmp(/<dc:title>.*<\/dc:title>/u, '')},
  {broken: ['ISO 32000-1, 14.3.3'], edit: info(/\/Title <FEFF\w+>/u, '/Title (Other)')},
  {broken: ['Handpress, traces'], edit: object('(https://example.org/)', 'https:', 'file:/')},
  {broken: ['Handpress, traces'], edit: info('/Producer <', '/Made (Mozilla/5.0)\n/Producer <')},
]

const wholeFile: readonly Planted[] = [
  {broken: ['6.2-1'], edit: catalog('/Marked true', '/Marked false')},
  {broken: ['7.1-4'], edit: catalog('/Marked true', '/Marked true\n/Suspects true')},
  {broken: ['7.1-10'], edit: catalog('/DisplayDocTitle true', '/DisplayDocTitle false')},
  {
    broken: ['7.1-11', '7.1-3', '7.18.5-1', 'ISO 32000-1, 12.3.3'],
    edit: catalog(/\n\/StructTreeRoot \d+ 0 R/u, ''),
  },
  {broken: ['7.2-2', '7.2-24', '7.2-33', '7.2-34'], edit: catalog('\n/Lang (en)', '')},
  {
    broken: ['7.2-22', '7.2-2', '7.2-24', '7.2-33', '7.2-34'],
    edit: both(catalog('\n/Lang (en)', ''), tag('Document', '\n/Lang (en)', '')),
  },
  {broken: ['7.2-29'], edit: catalog('/Lang (en)', '/Lang (e_n)')},
  {broken: ['7.2-29'], edit: tag('Document', '/Lang (en)', '/Lang (english, british)')},
  {
    broken: ['Handpress, programs'],
    edit: catalog('\n/Pages ', '\n/OpenAction [2 0 R /Fit]\n/Pages '),
  },
  {broken: ['ISO 32000-1, 12.3.3'], edit: object('/Title (Days)', /\/SE \d+ 0 R/u, '/SE 16 0 R')},
  {broken: ['ISO 32000-1, 12.3.3'], edit: object('/Title (Days)', 'Days', ' ')},
  {broken: ['ISO 32000-1, 12.3.3'], edit: object('/Title (Days)', /\/Next \d+ 0 R/u, '')},
]

const types: readonly Planted[] = [
  {broken: ['7.1-5'], edit: rename('P', 'Foo')},
  {
    broken: ['7.1-6'],
    edit: treeRoot('/Em /Span\n/Strong /Span', '/Em /Strong\n/Strong /Em'),
  },
  {broken: ['7.1-7'], edit: treeRoot('/Em /Span', '/Em /Span\n/P /Span')},
  {broken: ['ISO 32000-1, 14.7.2'], edit: tag('P', /\/P \d+ 0 R/u, '/P 17 0 R')},
  {
    broken: ['ISO 32000-1, 14.7.2'],
    edit: tag('Document', /\/P \d+ 0 R/u, '/P 14 0 R'),
    veraPdf: ['7.1-3'], // All content hangs in the air, each piece of it by itself.
  },
  {broken: ['ISO 32000-1, 14.8.4.2'], edit: rename('Document', 'Sect')},
  {broken: ['7.3-1'], edit: tag('Figure', '/Alt (Two squares)', '/Alt ()')},
  {broken: ['7.3-1'], edit: tag('Figure', '/Alt (Two squares)\n', '')},
  {broken: ['7.7-1'], edit: tag('Figure', '/S /Figure\n/Alt (Two squares)\n', '/S /Formula\n')},
  {broken: ['7.9-1'], edit: tag('Note', '/ID (note1)\n', '')},
  {broken: ['7.9-2'], edit: tag('Note', '/ID (note1)', '/ID (note2)')},
  {broken: ['7.4.2-1'], edit: rename('H2', 'H3')},
  {broken: ['7.4.2-1'], edit: rename('H1', 'H2')},
  {
    broken: ['7.4.4-1', '7.4.4-2', '7.4.4-3', 'ISO 32000-1, 12.3.3'],
    edit: both(rename('P', 'H'), rename('P', 'H')),
  },
  {broken: ['7.4.4-2', '7.4.4-3', 'ISO 32000-1, 12.3.3'], edit: rename('P', 'H')},
]

const lists: readonly Planted[] = [
  {broken: ['7.2-17'], edit: rename('P', 'LI', -1)},
  {broken: ['7.2-18'], edit: rename('P', 'LBody')},
  {broken: ['7.2-19', '7.2-18'], edit: rename('LI', 'Sect')},
  {broken: ['7.2-20'], edit: rename('LBody', 'P')},
  {broken: ['7.2-40', '7.2-18'], edit: rename('LI', 'Caption', 1)},
  {broken: ['7.2-26'], edit: rename('P', 'TOCI')},
  {broken: ['7.2-27'], edit: rename('TOCI', 'P')},
  {broken: ['7.2-28'], edit: rename('TOCI', 'Caption', 1)},
]

const SCOPE = '/Scope /Column'
const HEADERS = /\/Headers \[[^\]]*\]/u

const tables: readonly Planted[] = [
  {broken: ['7.2-3'], edit: rename('Caption', 'P')},
  {broken: ['7.2-4'], edit: rename('Table', 'Sect')},
  {broken: ['7.2-5'], edit: rename('P', 'THead', -1)},
  {broken: ['7.2-6'], edit: rename('P', 'TBody', -1)},
  {broken: ['7.2-7'], edit: rename('P', 'TFoot', -1)},
  {broken: ['7.2-8'], edit: rename('P', 'TH')},
  {broken: ['7.2-9'], edit: rename('P', 'TD')},
  {broken: ['7.2-10', '7.2-43'], edit: rename('TD', 'P')},
  {broken: ['7.2-11'], edit: rows('THead 1', 'THead 1', 'TBody 1')},
  {broken: ['7.2-12'], edit: rows('TBody 1', 'TFoot 1', 'TFoot 1')},
  {broken: ['7.2-13'], edit: rows('TFoot 1')},
  {broken: ['7.2-14'], edit: rows('THead 1')},
  {
    broken: ['7.2-15'],
    edit: both(tag('TD', '/RowSpan 1', '/RowSpan 2'), tag('TH', '/ColSpan 1', '/ColSpan 2', 3)),
  },
  {broken: ['7.2-16'], edit: tag('Table', /(\d+ 0 R) (\d+ 0 R)/u, '53 0 R 51 0 R')},
  {broken: ['7.2-36', '7.2-8'], edit: both(rows('THead 1', 'TBody 2'), rename('TR', 'P'))},
  {
    broken: ['7.2-37', '7.2-8', '7.2-9'],
    edit: both(rows('THead 1', 'TBody 2'), rename('TR', 'P', 1)),
  },
  {
    broken: ['7.2-38', '7.2-8', '7.2-9'],
    edit: both(rows('TBody 2', 'TFoot 1'), rename('TR', 'P', 2)),
  },
  {broken: ['7.2-39'], edit: addTo('Table', 'Caption')},
  {broken: ['7.2-41'], edit: tag('TD', '/RowSpan 1', '/RowSpan 2', 1)},
  {broken: ['7.2-42'], edit: tag('TD', '/ColSpan 1', '/ColSpan 2', 1)},
  {broken: ['7.2-43'], edit: tag('TH', '/ColSpan 1', '/ColSpan 2')},
  {
    broken: ['7.5-2'],
    edit: both(
      tag('TH', SCOPE, '/Other /Column', 1),
      tag('TH', '/Scope /Row', '/Other /Row', 2),
      tag('TD', HEADERS, '/Headers [(nothing)]'),
    ),
  },
  {
    broken: ['7.5-1'],
    edit: both(
      tag('TH', SCOPE, '/Other /Column', 1),
      tag('TH', '/Scope /Row', '/Other /Row', 2),
      tag('TD', HEADERS, '/Other /Nothing'),
    ),
  },
  {
    broken: ['Handpress, table heads'],
    edit: both(...[0, 0, 0, 0].map(() => rename('TH', 'TD'))),
  },
]

const contents: readonly Planted[] = [
  {
    broken: ['7.1-1'],
    edit: content(FIRST_MARK, '/NonStruct <</MCID 0 >>BDC\n/Artifact BMC\nEMC'),
    veraPdf: ['7.1-1', '7.1-2'], // It holds the Artifact for tagged as well, as its surroundings are.
  },
  {broken: ['7.1-2'], edit: content(FIRST_MARKED, '/Artifact BMC\n$1\nEMC')},
  {broken: ['7.1-3'], edit: content('/Artifact BMC', '/Span BMC')},
  {
    broken: ['7.1-3', 'ISO 32000-1, 14.7.4.4'],
    edit: content(FIRST_MARK, '/NonStruct <</MCID 99 >>BDC'),
  },
  {broken: ['ISO 32000-1, 14.6'], edit: content(/EMC\n*$/u, ''), veraPdf: ['7.1-3']},
  {broken: ['ISO 32000-1, 14.6'], edit: content(/EMC\n*$/u, 'EMC\nEMC')},
  {
    broken: ['ISO 32000-1, 14.7.4.2'],
    edit: content(FIRST_MARKED, '$1\n/NonStruct <</MCID 0 >>BDC\nEMC'),
  },
  {
    broken: ['ISO 32000-1, 14.7.4.4'],
    edit: object('[18 0 R 21 0 R', '18 0 R 21 0 R', '21 0 R 18 0 R'),
  },
  {
    broken: ['7.20-1'],
    edit: object('/Subtype /Form\n', '/Subtype /Form\n', '/Subtype /Form\n/Ref <</Page 0>>\n'),
  },
  {
    broken: ['7.20-2'],
    edit: both(
      object('/Subtype /Form\n', '/Subtype /Form\n', '/Subtype /Form\n/StructParents 99\n'),
      content('/X8 Do', '/X8 Do\n/X8 Do'),
    ),
  },
]

const links: readonly Planted[] = [
  {broken: ['7.18.1-1'], edit: object('/Subtype /Link\n', '/Subtype /Link', '/Subtype /Text')},
  {
    broken: ['7.18.1-2', '7.18.5-2'],
    edit: object('/Subtype /Link\n', /\/Contents <\w+>\n/u, ''),
  },
  {
    broken: ['7.18.5-2', '7.18.1-2'],
    edit: object('/Subtype /Link\n', /\/Contents <\w+>/u, '/Contents <FEFF>'),
  },
  {
    broken: ['7.18.5-2'],
    edit: both(
      object('/Subtype /Link\n', /\/Contents <\w+>\n/u, ''),
      tag('Link', '/S /Link\n', '/S /Link\n/Alt (Days)\n'),
    ),
  },
  {broken: ['7.18.3-1'], edit: object('<</Type /Page\n', '/Tabs /S', '/Tabs /R')},
  {
    broken: ['7.18.4-1', '7.18.1-3'],
    edit: object('/Subtype /Link\n', '/Subtype /Link', '/Subtype /Widget'),
  },
  {broken: ['Handpress, programs'], edit: object('/S /URI', '/S /URI', '/S /Launch')},
  {broken: ['7.18.5-1'], edit: rename('Link', 'Span')},
  {
    broken: ['7.18.5-1'],
    edit: object('/StructParent 1>>', '/StructParent 1>>', '/StructParent 99>>'),
  },
  {broken: ['ISO 32000-1, 12.3.2.3'], edit: object('/Dest /days', '/Dest /days', '/Dest /nowhere')},
  {broken: ['ISO 32000-1, 14.7.4.3'], edit: tag('Link', /\/Obj \d+ 0 R/u, '/Obj 11 0 R')},
]

const WIDTHS = '/W [0 [365.23438] 3 17 250'
const USED = /<0036004F004800480053>/iu

const fonts: readonly Planted[] = [
  {
    broken: ['7.21.3.1-1'],
    edit: object('/Encoding /Identity-H', '/Encoding /Identity-H', '/Encoding /GBK-EUC-H'),
    veraPdf: ['7.21.3.1-1', '7.21.4.1-2', '7.21.5-1', '7.21.8-1'], // The codes mean other glyphs then.
  },
  {broken: ['7.21.3.2-1'], edit: object('/CIDToGIDMap', '\n/CIDToGIDMap /Identity', '')},
  {broken: ['7.21.4.1-1'], edit: object('/FontFile2', /\n\/FontFile2 \d+ 0 R/u, '')},
  {
    broken: ['7.21.4.1-2', '7.21.7-1'],
    edit: content(USED, '<FF36004F004800480053>'),
    veraPdf: ['7.21.4.1-2', '7.21.5-1', '7.21.7-1', '7.21.8-1'], // It takes glyph 0 for what is not there.
  },
  {broken: ['7.21.5-1'], edit: object(WIDTHS, WIDTHS, '/W [0 [365.23438] 3 17 350')},
  {broken: ['7.21.7-1'], edit: object('\n/ToUnicode', /\n\/ToUnicode \d+ 0 R/u, '')},
  {broken: ['7.21.7-2'], edit: toUnicode(/<0003> <0020>/u, '<0003> <0000>')},
  {
    broken: ['7.21.8-1'],
    edit: content(USED, '<0036004F004800000053>'),
    veraPdf: ['7.21.7-1', '7.21.8-1'], // What is no sign has no letters either.
  },
]

/** Every condition, each with at least one file that breaks it. */
export const planted: readonly Planted[] = [
  ...claims,
  ...wholeFile,
  ...types,
  ...lists,
  ...tables,
  ...contents,
  ...links,
  ...fonts,
]
