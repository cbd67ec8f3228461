import type {Author, Clinic} from '../base/meta.ts'

/** The settings of one text, as typed; a key that was not given is not there. */
export interface Matter {
  readonly title?: string
  readonly subtitle?: string
  readonly discreetTitle?: string
  readonly audience?: string
  readonly description?: string
  readonly keywords?: readonly string[]
  readonly authors?: readonly Author[]
  readonly reviewers?: readonly Author[]
  readonly clinic?: Partial<Clinic>
  readonly publisher?: string
  readonly rights?: string
  readonly code?: string
  readonly version?: string
  readonly lang?: string
  readonly date?: string
  readonly reviewed?: string
  readonly reviewBy?: string
  readonly funding?: string
  readonly conflicts?: string
  readonly identifier?: string
  readonly sample?: boolean
  readonly theme?: string
  readonly page?: string
  /** Editions this text is for; all when it is not there. */
  readonly only?: readonly string[]
}
