declare module 'pngjs' {
  /** A picture with four bytes a pixel: red, green, blue and opacity. */
  interface Picture {
    readonly width: number
    readonly height: number
    readonly data: Uint8Array
  }
  export const PNG: {readonly sync: {read(bytes: Uint8Array): Picture}}
}
