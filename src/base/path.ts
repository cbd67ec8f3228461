/**
 * Gives a typed path relative to the publication, with `/` and without `.` steps;
 * nothing when it is absolute, names a drive or an address, or climbs out.
 */
export function insidePath(typed: string): string | undefined {
  const path = typed.replaceAll('\\', '/')
  if (path.startsWith('/') || path.startsWith('~') || /^[a-z][a-z0-9+.-]*:/iu.test(path))
    return undefined
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
