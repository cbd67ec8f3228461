import {it} from 'vitest'
import {openPrinter} from '../src/host/browser/printer.ts'
import {sampleHtml} from './printed.ts'
it('x', async () => {
  for (let i = 0; i < 60; i++) {
    const t: number[] = [Date.now()]
    const said: string[] = []
    const printer = openPrinter({env: process.env, onRetry: (x) => said.push(x), onFound: (x) => said.push(x), onBlocked: (x) => said.push(x)})
    await printer.version()
    t.push(Date.now())
    await printer.print({html: sampleHtml, resources: new Map()})
    t.push(Date.now())
    await printer[Symbol.asyncDispose]()
    t.push(Date.now())
    const d = t.slice(1).map((x, k) => x - t[k]!)
    if (d.some((x) => x > 2500) || said.length) console.log(new Date().toISOString(), i, 'version,print,dispose', d.join(' '), said)
  }
}, 400000)
