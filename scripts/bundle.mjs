// Joins dist/ and the packages it uses into a few files: a command starts in a third of the time.
import {rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Two folders deep, as the modules of dist/ are that look for templates and styles.
const folder = join(root, 'bundle', 'program')

rmSync(folder, {recursive: true, force: true})
const bundle = await rolldown({
  input: {
    main: join(root, 'dist', 'main.js'),
    // The program of a thread is a file of its own.
    validator: join(root, 'dist', 'host', 'validators', 'validator.js'),
  },
  platform: 'node',
  // The licence of the first asks that it stays a package of its own; what the second needs reads files beside itself.
  external: ['citeproc', '@likecoin/epubcheck-ts'],
  logLevel: 'silent',
})
await bundle.write({dir: folder, format: 'esm', comments: {legal: true}})
await bundle.close()
