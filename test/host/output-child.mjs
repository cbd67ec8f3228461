// Commits outputs as another process would: node output-child.mjs COMPILED FOLDER ROWS KILL_AT
// The process ends itself with SIGKILL just before the call to the disk of that number; 0 means never.
import {pathToFileURL} from 'node:url'

const [compiled, folder, rows, killAt] = process.argv.slice(2)
const at = (name) => pathToFileURL(`${compiled}/host/output/${name}.js`).href
const {commit} = await import(at('commit'))
const {disk} = await import(at('files'))

let calls = 0
function counted(target) {
  const files = {}
  for (const [name, call] of Object.entries(target))
    files[name] = async (...args) => {
      if (++calls === Number(killAt)) process.kill(process.pid, 'SIGKILL')
      const result = await call(...args)
      return name === 'create' ? counted(result) : result
    }
  return files
}

const read = JSON.parse(rows).map((row) => {
  const bytes = Buffer.from(row.artifact.bytes.data)
  return {...row, artifact: {...row.artifact, bytes}}
})
await commit(folder, read, {listed: true, files: counted(disk)})
console.log(calls)
