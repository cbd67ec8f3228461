import {describe, expect, it} from 'vitest'
import {notebook} from '../../src/base/note.ts'
import {readConfig} from '../../src/project/read.ts'

function read(text: string) {
  const {note, messages} = notebook('handpress.yaml', false)
  const config = readConfig(text, 'handpress.yaml', note)
  return {
    config,
    said: messages.map((one) => `${one.line}:${one.column} ${one.reason} ${one.note}`),
  }
}

describe('cover', () => {
  it.each([
    ['cover: band', {look: 'band'}],
    ['cover: Frame', {look: 'frame'}],
    ['cover: figures/cover.jpg', {file: 'figures/cover.jpg'}],
    ['cover: ./cover.PNG', {file: 'cover.PNG'}],
    ['cover: {look: plate, picture: figures/sea.svg}', {look: 'plate', picture: 'figures/sea.svg'}],
    ['cover: {picture: figures/sea.webp}', {picture: 'figures/sea.webp'}],
    ['cover: {file: cover.jpg, alt: A boat}', {file: 'cover.jpg', alt: 'A boat'}],
  ])('reads %j', (text, cover) => {
    const {config, said} = read(text)
    expect(said).toEqual([])
    expect(config).toEqual({cover})
  })

  it.each([
    [
      'cover: bandd',
      '1:8 Unexpected "bandd", expected a look (type, rings, discs, band, frame, picture, plate) or a picture file. Did you mean "band"?',
    ],
    [
      'cover: cover.tiff',
      '1:8 Unexpected "cover.tiff", expected a JPEG or PNG file. Write it so, or take the line away.',
    ],
    [
      'cover: ../cover.jpg',
      '1:8 Unexpected path "../cover.jpg", expected one inside this project. Write where it lies in the folder of the publication, with no .. and no / at its start.',
    ],
    [
      'cover: picture',
      '1:8 Unexpected "picture", expected a picture with this look: {look: picture, picture: figures/view.jpg}. Write it so, or take the line away.',
    ],
    [
      'cover: {look: band, picture: sea.jpg}',
      '1:8 Unexpected "band", expected a look that shows a picture (picture, plate). Write it so, or take the line away.',
    ],
    [
      'cover: {look: band, file: sea.jpg}',
      '1:8 Unexpected "sea.jpg", expected either a file or a look. Write it so, or take the line away.',
    ],
    [
      'cover: {lok: band}',
      '1:9 Unexpected key "lok", expected one of: look, picture, file, alt. Did you mean "look"?',
    ],
  ])('notes %j', (text, said) => {
    expect(read(text).said).toEqual([said])
  })
})

describe('series', () => {
  it.each([
    ['series: Quiet nights', {name: 'Quiet nights', number: ''}],
    ['series: {name: Quiet nights, number: 2}', {name: 'Quiet nights', number: '2'}],
  ])('reads %j', (text, series) => {
    expect(read(text)).toEqual({config: {series}, said: []})
  })

  it('needs a name', () => {
    expect(read('series: {number: 2}').said).toEqual([
      '1:9 name is missing; this entry needs one. Write a name, or name and number.',
    ])
  })
})
