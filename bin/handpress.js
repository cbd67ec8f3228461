#!/usr/bin/env node
import {statSync} from 'node:fs'
import module from 'node:module'

// Newer Nodes keep what they have compiled, so the next start is quicker.
module.enableCompileCache?.()

const age = (file) =>
  statSync(new URL(file, import.meta.url), {throwIfNoEntry: false})?.mtimeMs ?? 0
const bundled = age('../bundle/program/main.js') > age('../dist/main.js')
const {main} = await import(bundled ? '../bundle/program/main.js' : '../dist/main.js')
await main()
