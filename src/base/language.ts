const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi'.split(' '))
const SCRIPTS = new Set('adlm arab hebr nkoo rohg syrc thaa'.split(' '))

/** Gives the direction a language (BCP 47) is written in; a script such as in `pa-Arab` decides first. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = (lang.toLowerCase().split(/-[a-z\d]-/u)[0] ?? '').split('-')
  const script = rest.find((part) => part.length === 4)
  const rtl = script ? SCRIPTS.has(script) : RIGHT_TO_LEFT.has(language)
  return rtl ? 'rtl' : 'ltr'
}
