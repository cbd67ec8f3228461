/** One source file as the guards see it. */
export interface SourceFile {
  /** Path from src/, such as `document/make.ts`. */
  readonly path: string
  readonly text: string
}

/** Floors of the house, lowest first; a room imports only from floors below its own. */
const FLOORS: readonly (readonly string[])[] = [
  ['base'],
  ['manuscript', 'references', 'project', 'pdf', 'epub'],
  ['document', 'themes'],
  ['outputs', 'checks'],
  ['press'],
  ['host'],
  ['cli'],
  ['main.ts', 'api.ts'],
]

/** Modules and names that reach the outside world. */
const EFFECT_MODULES =
  /^(?:node:)?(?:fs|fs\/promises|child_process|http|https|http2|net|dgram|tls|os|worker_threads|cluster|readline|process|timers\/promises|dns)$|^puppeteer(?:-core)?$/u
const EFFECT_NAMES =
  /(?<![\w.$'"`])(?:Date\b(?!\s*:)|process\.|fetch\(|performance\.|Math\.random|setTimeout\(|setInterval\(|globalThis\.)/u

export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room))
}

/** Specifiers of every static and dynamic import and re-export. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/gu)].map(
    (found) => found[1] ?? '',
  )
}

function resolveImport(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Imports that go up or sideways, and rooms that stand on no floor. */
export function floorFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({path, text}) => {
    const room = roomOf(path)
    if (floorOf(room) < 0) return [`${path} stands on no floor`]
    return importsOf(text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => resolveImport(path, specifier))
      .filter((target) => roomOf(target) !== room && floorOf(roomOf(target)) >= floorOf(room))
      .map((target) => `${path} imports ${target}`)
  })
}

/** Effects outside host/ and main.ts. Comments do not count. */
export function effectFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({path, text}) => {
    if (roomOf(path) === 'host' || path === 'main.ts') return []
    const modules = importsOf(text).filter((specifier) => EFFECT_MODULES.test(specifier))
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
    const named = EFFECT_NAMES.exec(code)
    return [
      ...modules.map((name) => `${path} imports ${name}`),
      ...(named ? [`${path} names ${named[0]}`] : []),
    ]
  })
}

/** Files over 300 lines, and names that say nothing. */
export function sizeFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({path, text}) => [
    ...(text.split('\n').length > 301 ? [`${path} has more than 300 lines`] : []),
    ...(/(?:^|\/)(?:util|utils|common|helpers?|types|misc|index)(?:\.ts|\/)/u.test(path)
      ? [`${path} has a name that says nothing`]
      : []),
  ])
}

/** Ways round the type checker and the linter, and work left for later. */
export function honestyFaults(files: readonly SourceFile[]): string[] {
  const signs =
    /\bas any\b|:\s*any\b|<any>|@ts-(?:ignore|expect-error|nocheck)|\bas unknown as\b|biome-ignore|\b(?:TODO|FIXME)\b/u
  return files.flatMap(({path, text}) => {
    const found = signs.exec(text)
    return found ? [`${path} has "${found[0].trim()}"`] : []
  })
}

/** Import cycles, each named once by its files. */
export function cycleFaults(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map(({path, text}) => [
      path,
      importsOf(text)
        .filter((one) => one.startsWith('.'))
        .map((one) => resolveImport(path, one)),
    ]),
  )
  const done = new Set<string>()
  const faults: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      faults.push([...trail.slice(trail.indexOf(path)), path].join(' > '))
      return
    }
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return faults
}
