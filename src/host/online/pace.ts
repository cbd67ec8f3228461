import {setTimeout as pause} from 'node:timers/promises'

/** Time as the requests see it; a test puts its own in place. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Ends after some milliseconds, or with an error when the signal is given. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const clock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) => pause(milliseconds, undefined, {signal}),
}

/** Five requests a second. */
const SPACING = 200

/** Gives requests their turns, so that a service is never asked faster than it likes. */
export class Pace {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  #next = 0
  #held = 0

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock
    this.#signal = signal
  }

  /** Waits until the next request may be sent. */
  async turn(): Promise<void> {
    const at = Math.max(this.#clock.now(), this.#next)
    this.#next = at + SPACING
    for (let until = at; until > this.#clock.now(); until = Math.max(until, this.#held))
      await this.#clock.wait(until - this.#clock.now(), this.#signal)
  }

  /** Lets no request start for some milliseconds. */
  hold(milliseconds: number): void {
    this.#held = Math.max(this.#held, this.#clock.now() + milliseconds)
    this.#next = Math.max(this.#next, this.#held)
  }
}
