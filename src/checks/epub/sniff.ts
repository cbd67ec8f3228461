/** The first bytes of a format, as letters of Latin-1; a dot is any byte. */
const SIGNS: readonly (readonly [sign: RegExp, type: string])[] = [
  [/^\x89PNG\r\n\x1a\n/u, 'image/png'],
  [/^\xff\xd8\xff/u, 'image/jpeg'],
  [/^GIF8[79]a/u, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/u, 'image/webp'],
  [/^[\s\S]{4}ftypavi[fs]/u, 'image/avif'],
  [/^BM[\s\S]{4}\0{4}/u, 'image/bmp'],
  [/^(?:II\*\0|MM\0\*)/u, 'image/tiff'],
  [/^wOFF/u, 'font/woff'],
  [/^wOF2/u, 'font/woff2'],
  [/^OTTO/u, 'font/otf'],
  [/^(?:\0\x01\0\0|true)/u, 'font/ttf'],
  [/^%PDF-/u, 'application/pdf'],
  [/^PK\x03\x04/u, 'application/zip'],
  [/^(?:ID3|\xff[\xfb\xf3\xf2])/u, 'audio/mpeg'],
  [/^[\s\S]{4}ftyp/u, 'video/mp4'],
]

/** Texts are known by their first element. */
const ROOTS: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  html: 'application/xhtml+xml',
  ncx: 'application/x-dtbncx+xml',
}

/** Gives the media type that the bytes of a file show; nothing when they show none. */
export function typeOfBytes(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const sign = SIGNS.find(([start]) => start.test(head))?.[1]
  if (sign) return sign
  const [, root = ''] =
    /^(?:\xef\xbb\xbf)?\s*<(?=[!?a-z])[\s\S]*?(?<=<)([a-z][\w-]*)/iu.exec(head) ?? []
  return ROOTS[root.toLowerCase()]
}
