import {imageSize} from 'image-size'
import type {Resource} from '../../base/artifact.ts'
import type {PrintJob} from '../../base/printer.ts'
import {coloursOf} from '../../document/picture-colours.ts'

/** Most pixels of a picture that every shop takes (Ingram), and the longest side they ask for (KDP). */
const MOST_PIXELS = 3_200_000
const LONGEST = 2560

/** A cover made elsewhere: what of it is taken as it is, and how the rest is drawn anew. */
export interface ReadyCover {
  /** The file itself fits into the book. */
  readonly fitsInside: boolean
  /** The file itself is what shops take beside the book. */
  readonly fitsBeside: boolean
  readonly job: PrintJob
  /** Size in pixels beside the book. */
  readonly width: number
  readonly height: number
  /** How much smaller the copy in the book is. */
  readonly scale: number
}

/** Looks at a cover made elsewhere. A JPEG in red, green and blue is taken as it is where its size allows it. */
export function readyCover(picture: Resource, mostBytes: number): ReadyCover {
  const {width, height, orientation = 1} = imageSize(picture.bytes)
  // A camera may store a picture lying and say so; not every reader listens.
  const [across, down] = orientation > 4 ? [height, width] : [width, height]
  const beside = scaled(across, down, Math.min(1, LONGEST / Math.max(across, down)))
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (beside.width * beside.height)))
  const sound =
    picture.mediaType === 'image/jpeg' &&
    coloursOf(picture.bytes).model === 'rgb' &&
    orientation === 1
  return {
    fitsBeside: sound,
    fitsInside: sound && across * down <= MOST_PIXELS && picture.bytes.length < mostBytes,
    job: {html: pageOf(beside), resources: new Map([['/a/cover', picture]])},
    ...beside,
    scale,
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

function scaled(width: number, height: number, by: number): Size {
  return {width: Math.round(width * by), height: Math.round(height * by)}
}

/** The picture reaches over the edge by a pixel, so that no white is mixed into its last row. */
function pageOf({width, height}: Size): string {
  const image = `display:block;width:${width + 1}px;height:${height + 1}px`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cover</title><style>html,body{margin:0;overflow:hidden}img{${image}}</style></head><body><img src="/a/cover" alt=""></body></html>`
}
