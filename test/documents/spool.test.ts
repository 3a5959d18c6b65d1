import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { FileTooLarge, spool } from '../../documents/spool'

const content = Buffer.alloc(300_000, 'Åhuset ')
const source = () => Readable.from([content.subarray(0, 100_000), content.subarray(100_000)], { objectMode: false })
const leftovers = async (): Promise<readonly string[]> =>
  (await readdir(os.tmpdir())).filter((name) => /^specialeplan-[0-9a-f]{8}-/.test(name))

it('a file is received with its size and hash, may be read again and again, and has no name on the disk', async () => {
  const file = await spool(source(), content.length, os.tmpdir())
  expect([file.size, file.sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')])
  // Whoever stops halfway takes nothing from those who read on.
  file.read().destroy()
  const [first, second] = await Promise.all([buffer(file.read()), buffer(file.read())])
  expect(first.equals(content) && second.equals(content)).toBe(true)
  expect(await leftovers()).toEqual([])
  await file.release()
})

it('one byte too many is refused, and its source is left alive for the answer', async () => {
  const sending = source()
  await expect(spool(sending, 99_999, os.tmpdir())).rejects.toBeInstanceOf(FileTooLarge)
  expect(sending.destroyed).toBe(false)
})

it('a source that breaks off is no file', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('halv')
      throw new Error('forbindelsen er brudt')
    })(),
    { objectMode: false },
  )
  await expect(spool(broken, 100, os.tmpdir())).rejects.toThrow('forbindelsen er brudt')
  expect(await leftovers()).toEqual([])
})
