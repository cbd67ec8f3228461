/**
 * Gives a typed path relative to the publication, with `/` and without `.` steps;
 * nothing when it is absolute, names a drive or an address, or climbs out.
 */
export function insidePath(typed: string): string | undefined {
  const path = typed.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  const short = steps.join('/')
  // `./C:/x` leads out as well as `C:/x` does, so both forms are looked at.
  return leadsOut(path) || leadsOut(short) ? undefined : short
}

function leadsOut(path: string): boolean {
  return /^(?:[/~]|[a-z][a-z0-9+.-]*:)/iu.test(path)
}
