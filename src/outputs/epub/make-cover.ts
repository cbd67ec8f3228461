import type {Resource} from '../../base/artifact.ts'
import {type LookName, pictureLooks} from '../../base/cover-setting.ts'
import {type DrawnCover, usualLook} from '../../themes/cover.ts'
import type {FormatInput} from '../format.ts'
import {coverJob, coverSize, linesOf} from './cover.ts'

/** The cover for shops has 1600 by 2560 pixels. */
const SHOP_SCALE = 1600 / coverSize.width

/** Bytes no JPEG of a cover should reach. */
const MOST_BYTES = 1_000_000

/** The cover of an ebook, always a JPEG. */
export interface Cover {
  readonly inside: Resource
  /** The larger one for shops; nothing where none is wanted. */
  readonly beside: Uint8Array | undefined
  readonly proof: DrawnCover
}

/** Draws the cover, or takes the one that is ready. Both sizes are pictures of one page. */
export async function makeCover(input: FormatInput): Promise<Cover> {
  const ready = input.pictures.get(input.edition.cover.file)
  return ready ? takeCover(ready, input) : drawCover(input)
}

async function drawCover(input: FormatInput): Promise<Cover> {
  const {document, edition, pictures, pack, printer} = input
  const {meta} = document
  const picture = pictures.get(edition.cover.picture)
  const look = lookOf(input, picture)
  const job = coverJob({meta, pack, theme: edition.theme, look, picture})
  const scales = input.beside ? [1, SHOP_SCALE] : [1]
  const made = await printer.picture(job, {...coverSize, scales, most: MOST_BYTES})
  return coverOf(made, {look, lines: linesOf(meta), drawn: made})
}

async function takeCover(ready: Resource, {printer, beside}: FormatInput): Promise<Cover> {
  // Most books have a cover of ours, and need not wait for what measures pictures.
  const {readyCover} = await import('./ready-cover.ts')
  const {fitsInside, fitsBeside, job, width, height, scale} = readyCover(ready, MOST_BYTES)
  const drawsBeside = beside && !fitsBeside
  const scales = [...(fitsInside ? [] : [scale]), ...(drawsBeside ? [1] : [])]
  const drawn = scales.length
    ? await printer.picture(job, {width, height, scales, most: MOST_BYTES})
    : []
  const rest = [...drawn]
  const inside = fitsInside ? ready.bytes : rest.shift()
  const larger = drawsBeside ? rest.shift() : ready.bytes
  const made = [inside, ...(beside ? [larger] : [])].filter((one) => one !== undefined)
  return coverOf(made, {look: undefined, lines: undefined, drawn})
}

function coverOf(made: readonly Uint8Array[], proof: DrawnCover): Cover {
  const [bytes = new Uint8Array(), beside] = made
  return {inside: {mediaType: 'image/jpeg', bytes}, beside, proof}
}

/** A look that lost its picture gives way to the usual one. */
function lookOf({edition, pack}: FormatInput, picture: Resource | undefined): LookName {
  const {look} = edition.cover
  const lost = pictureLooks.has(look) && !picture
  return look && !lost ? look : usualLook(pack, edition.theme)
}
