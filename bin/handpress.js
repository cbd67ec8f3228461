#!/usr/bin/env node
import module from 'node:module'

// Newer Nodes keep what they have compiled, so the next start is quicker.
module.enableCompileCache?.()
const {main} = await import('../dist/main.js')
await main()
