/** Resolves the percent-escapes of an address; one that is written wrongly stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
