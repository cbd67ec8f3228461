import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findRoot, openFolder} from '../../src/host/folder.ts'
import {findWork} from '../../src/host/jobs.ts'

let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'folder-'))
  mkdirSync(join(home, 'pub', 'manuscript'), {recursive: true})
  writeFileSync(join(home, 'secret.txt'), 'secret')
  writeFileSync(join(home, 'pub', 'handpress.yaml'), 'title: A\n')
  writeFileSync(join(home, 'pub', 'manuscript', 'b.md'), '# B')
  writeFileSync(join(home, 'pub', 'manuscript', 'a.md'), '# A')
  writeFileSync(join(home, 'Léa & co.md'), '# L')
  symlinkSync(join(home, 'secret.txt'), join(home, 'pub', 'link.txt'))
})
afterAll(() => rmSync(home, {recursive: true, force: true}))

describe('the folder of a publication', () => {
  const folder = () => openFolder(join(home, 'pub'), home)
  it('gives what is in it', async () => {
    expect(Buffer.from((await folder().read('manuscript/a.md')) as Uint8Array).toString()).toBe(
      '# A',
    )
    expect(await folder().list('manuscript')).toEqual(['a.md', 'b.md'])
    expect(await folder().day('manuscript/a.md')).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  })
  it.each(['../secret.txt', 'link.txt', '/etc/hostname', 'manuscript/../../secret.txt'])(
    'does not give %s',
    async (path) => {
      expect(await folder().read(path)).toBe('outside')
    },
  )
  it('says what is missing, a folder included', async () => {
    expect(await folder().read('none.md')).toBe('missing')
    expect(await folder().read('manuscript')).toBe('missing')
    expect(await folder().list('none')).toEqual([])
  })
  it('shows paths as a person types them', () => {
    expect(folder().show('manuscript/a.md')).toBe('pub/manuscript/a.md')
  })
})

describe('finding the work', () => {
  it('looks upward for handpress.yaml', async () => {
    expect(await findRoot(join(home, 'pub', 'manuscript'))).toBe(join(home, 'pub'))
  })
  it('takes the whole publication without files', async () => {
    const {jobs, output} = await findWork([], join(home, 'pub', 'manuscript'), '')
    expect(jobs.map((job) => [job.config, job.files])).toEqual([['handpress.yaml', []]])
    expect(output).toBe(join(home, 'pub', 'output'))
  })
  it('takes a file with the publication above it, or as a plain file', async () => {
    const {jobs} = await findWork(['pub/manuscript/a.md', 'Léa & co.md'], home, 'out')
    expect(jobs.map((job) => [job.config, job.files])).toEqual([
      ['handpress.yaml', ['manuscript/a.md']],
      ['', ['Léa & co.md']],
    ])
  })
  it.each([
    [['nothing.md'], 'There is no file "nothing.md".'],
    [['pub'], '"pub" is a folder, not a text.'],
    [
      ['pub/manuscript/a.md', 'A.md'],
      '"pub/manuscript/a.md" and "A.md" would both be made as "a".',
    ],
  ])('%j is wrong usage', async (files, reason) => {
    await expect(findWork(files, home, '')).rejects.toMatchObject({exitCode: 2, message: reason})
  })
  it('says what to do where there is no publication', async () => {
    await expect(findWork([], home, '')).rejects.toMatchObject({
      exitCode: 2,
      help: ['To make one text: handpress build my-leaflet.md'],
    })
  })
})
