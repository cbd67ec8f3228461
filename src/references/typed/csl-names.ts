import type {Name} from '../graph.ts'
import type {CslName} from '../item.ts'

const PARTICLES =
  /^(?:(?:van|von|vom|der|den|de|del|della|di|da|do|dos|das|du|la|le|ter|ten|zu|zur|af|av|bin|ibn|al|el)\s+)+(?=\p{L})/u
/** "A. de" of "Saint-Exupéry, A. de". */
const TRAILING =
  /^(.*\p{Lu}\.?|.*\p{Ll}{2})\s((?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le)(?:\s(?:der|den|la|las|los))?)$/u
const DASHED_INITIALS = /^\p{Lu}{1,4}(?:-\p{Lu})?$/u

/** Gives a name of an entry as CSL has it: the particle apart, and initials as "A. B.". */
export function cslName(name: Name): CslName {
  if ('literal' in name) return {literal: name.literal}
  const particle = PARTICLES.exec(name.family)?.[0] ?? ''
  const family = name.family.slice(particle.length)
  const trailing = TRAILING.exec(name.given)
  const dropping = trailing?.[2] ?? ''
  const given = spelled(trailing?.[1] ?? name.given)
  return {
    family,
    ...(given && {given}),
    ...(dropping && {'dropping-particle': dropping}),
    ...(particle && {'non-dropping-particle': particle.trim()}),
    ...(name.suffix && {suffix: name.suffix}),
  }
}

/** "SM" and "S.M." become "S. M."; names written out stay. */
function spelled(given: string): string {
  const tight = given.replace(/,$/u, '').trim()
  if (DASHED_INITIALS.test(tight))
    return tight
      .replace(/\p{Lu}/gu, '$&. ')
      .replace(/\.\s-/gu, '.-')
      .trim()
  return tight.replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ')
}
