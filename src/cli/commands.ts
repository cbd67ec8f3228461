import {build} from './build.ts'
import {check} from './check.ts'
import type {Command} from './command.ts'
import {explain} from './explain.ts'
import {refs} from './refs.ts'

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = {build, check, refs, explain}
