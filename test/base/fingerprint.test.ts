import {describe, expect, it} from 'vitest'
import {fingerprint, sha256, uuid5} from '../../src/base/fingerprint.ts'

describe('sha256', () => {
  it('gives the test value of FIPS 180-2 for "abc", as text and as bytes', () => {
    const value = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(sha256('abc')).toBe(value)
    expect(sha256(new Uint8Array([0x61, 0x62, 0x63]))).toBe(value)
  })
})

describe('fingerprint', () => {
  it('depends on where one part ends and the next begins', () => {
    expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'))
    expect(fingerprint('ab')).not.toBe(fingerprint('ab', ''))
  })
  it('depends on the order', () => {
    expect(fingerprint('a', 'b')).not.toBe(fingerprint('b', 'a'))
  })
  it('is the same for text and its UTF-8 bytes', () => {
    expect(fingerprint('ü', 'x')).toBe(fingerprint(new Uint8Array([0xc3, 0xbc]), 'x'))
  })
})

describe('uuid5', () => {
  it('has the form of version 5', () => {
    expect(uuid5('HP-014')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    )
  })
  it('names the same thing the same way, and others otherwise', () => {
    expect(uuid5('HP-014')).toBe(uuid5('HP-014'))
    expect(uuid5('HP-014')).not.toBe(uuid5('HP-015'))
  })
})
