import {describe, expect, it} from 'vitest'
import type {Command} from '../../src/cli/command.ts'
import {readCall} from '../../src/cli/flags.ts'

const command: Command = {
  usage: 'handpress build',
  summary: '',
  examples: [],
  flags: [
    {name: 'output', short: 'o', value: 'DIR', help: ''},
    {name: 'edition', value: 'ID', many: true, help: ''},
    {name: 'watch', help: ''},
  ],
  run: async () => 0,
}
const read = (...words: string[]) => readCall('build', command, words)

describe('flags', () => {
  it('take values after a space or an equals sign', () => {
    expect(read('-o', 'out', 'a.md').values.get('output')).toEqual(['out'])
    expect(read('--output=out').values.get('output')).toEqual(['out'])
    expect(read('--edition', 'a', '--edition=b').values.get('edition')).toEqual(['a', 'b'])
  })
  it('keep the last of a flag that stands once', () => {
    expect(read('-o', 'one', '-o', 'two').values.get('output')).toEqual(['two'])
  })
  it('leave everything after -- alone', () => {
    expect(read('a.md', '--', '--watch').files).toEqual(['a.md', '--watch'])
    expect(read('--', '-o').switches.size).toBe(0)
  })
  it('name the nearest flag', () => {
    expect(() => read('--wach')).toThrow(
      'Unexpected flag "--wach", expected a flag of "build". Did you mean "--watch"?',
    )
    expect(() => read('--purple')).toThrow(
      'Unexpected flag "--purple", expected a flag of "build".',
    )
  })
  it('say when a value is missing', () => {
    expect(() => read('-o')).toThrow('The flag --output needs a value: --output DIR.')
  })
})
