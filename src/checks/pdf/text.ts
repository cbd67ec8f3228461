import {readString} from '../../pdf/strings.ts'

const STRING = String.raw`(\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]*>)`

/** Makes a reader of the text string after one key of a dictionary; undefined where the key is not there. */
export function stringAfter(key: string): (dictionary: string) => string | undefined {
  const start = `\n/${key} `
  const pattern = new RegExp(`${start}${STRING}`, 'u')
  return (dictionary) => {
    if (!dictionary.includes(start)) return undefined
    const source = pattern.exec(dictionary)?.[1]
    return source === undefined ? undefined : textOf(source)
  }
}

const UTF16 = 'FEFF'

/** Reads a text string: UTF-16 with its mark, or bytes. */
export function textOf(source: string): string {
  if (!source.startsWith('<') || source.slice(1, 5).toUpperCase() !== UTF16)
    return readString(source)
  return Buffer.from(source.slice(5, -1), 'hex').swap16().toString('utf16le')
}
