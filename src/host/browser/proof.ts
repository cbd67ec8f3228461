import {within} from './deadline.ts'
import {launchBrowser} from './launch.ts'
import {withDocument} from './page.ts'
import {printPage} from './print.ts'

const LIMIT_MS = 20_000
const PAGE = {
  html: '<!doctype html><html lang="en"><title>Proof</title><h1>Proof</h1>',
  resources: new Map(),
}

/** Starts a browser, prints one page with it and gives its name and version; throws when it cannot. */
export async function printProof(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  const running = await launchBrowser(path, env, LIMIT_MS)
  try {
    const bytes = await within(
      LIMIT_MS,
      withDocument(running.browser, PAGE, {onBlocked: () => {}}, printPage),
      () => new Error(`It printed nothing within ${LIMIT_MS / 1000} s.`),
    )
    if (!Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'))) {
      throw new Error('What it printed is no PDF.')
    }
    return running.version
  } finally {
    await running.close()
  }
}
