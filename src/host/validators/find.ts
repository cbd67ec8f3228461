import {findBrowser} from '../browser/find.ts'
import type {Tool} from './tool.ts'

/** Validators of this computer that a person may ask for. */
export type ToolName = 'epubcheck' | 'ace'

/** Finds the validators that were asked for before anything is made; a Failure when one is missing. */
export async function findTools(
  asked: readonly ToolName[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Tool[]> {
  const tools: Tool[] = []
  if (asked.includes('epubcheck')) {
    const {findEpubCheck} = await import('./epubcheck.ts')
    tools.push(await findEpubCheck(env, cwd))
  }
  if (asked.includes('ace')) {
    const {findAce} = await import('./ace.ts')
    tools.push(await findAce(env, cwd, (await findBrowser(env)).path))
  }
  return tools
}
