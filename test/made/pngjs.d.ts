declare module 'pngjs' {
  /** A picture with four bytes a pixel: red, green, blue and opacity. */
  export class PNG {
    readonly width: number
    readonly height: number
    readonly data: Buffer
    constructor(size: {readonly width: number; readonly height: number})
    static readonly sync: {read(bytes: Uint8Array): PNG; write(picture: PNG): Buffer}
  }
}
