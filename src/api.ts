export {Failure} from './base/failure.ts'
export {type BuildOptions, type BuildResult, build, check} from './host/build.ts'
