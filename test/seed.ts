import fc from 'fast-check'

// One start value for every property test: a run that fails can be run again.
fc.configureGlobal({seed: 20261125})
