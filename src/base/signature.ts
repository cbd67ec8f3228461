/** Who looked at a finished ebook and stands for its accessibility; all '' when nobody has. */
export interface Signature {
  readonly checkedBy: string
  /** ISO day. */
  readonly checkedOn: string
  /** What makes the person fit to judge, such as a training or a title. */
  readonly credential: string
  /** Address of the person's own report. */
  readonly report: string
  /** Seal of the text that was looked at: 12 hex digits, as `handpress check --ace` prints them. */
  readonly seal: string
}

export const NOBODY: Signature = {
  checkedBy: '',
  checkedOn: '',
  credential: '',
  report: '',
  seal: '',
}
