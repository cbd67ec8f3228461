/** Resolves the percent-escapes of an address; one that is written wrongly stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Writes an address in the letters every program knows, as a browser sends it; a wrong one stays as it is. */
export function plainAddress(address: string): string {
  const plain = /^[!-~]*$/u.test(address) || !URL.canParse(address)
  return plain ? address : new URL(address).href
}
