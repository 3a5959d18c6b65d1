import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { takeDataLock } from '../../local/data-lock'
import { identify } from '../../local/process-identity'

describe('the lock of a data folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'))
  const file = path.join(folder, 'start.lock')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is had by one at a time', () => {
    const lock = takeDataLock(folder)
    expect(() => takeDataLock(folder)).toThrow(`(proces ${process.pid})`)
    lock.release()
    takeDataLock(folder).release()
  })

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 4_000_000, startedAt: 'then' })],
    ['a process whose pid now belongs to another', JSON.stringify({ ...identify(process.pid), startedAt: 'then' })],
    ['nobody that can be read', '{'],
  ])('is taken over from %s', (_whom, content) => {
    writeFileSync(file, content)
    const lock = takeDataLock(folder)
    expect(() => takeDataLock(folder)).toThrow('kører allerede')
    lock.release()
  })
})
