export {Failure} from './base/failure.ts'
export {type BuildResult, build, check} from './host/build.ts'
export type {BuildOptions} from './host/options.ts'
