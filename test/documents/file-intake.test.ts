import os from 'node:os'
import { PassThrough, Readable } from 'node:stream'
import { createFileIntake, type FileIntake, type FileIntakeOptions, type IntakeFull } from '../../documents/file-intake'
import { FileTooLarge, type SpooledFile } from '../../documents/spool'

const options: FileIntakeOptions = {
  perSender: { files: 2, bytes: 100 },
  inAll: { files: 3, bytes: 150 },
  folder: os.tmpdir(),
  leaveFree: 0,
}
const received: SpooledFile[] = []
function intakeWith(more: Partial<FileIntakeOptions> = {}): FileIntake {
  const intake = createFileIntake({ ...options, ...more })
  return {
    async receive(...file) {
      const one = await intake.receive(...file)
      received.push(one)
      return one
    },
  }
}
afterAll(() => Promise.all(received.map((one) => one.release())))
const begin = (): void => undefined
const file = (bytes: number): Readable => Readable.from([Buffer.alloc(bytes, 'x')], { objectMode: false })
const fullOf = (of: IntakeFull['of']) => expect.objectContaining({ name: 'IntakeFull', of }) as IntakeFull

describe('An intake of files', () => {
  it('takes so many of one sender, and of all together, until they are let go', async () => {
    const intake = intakeWith()
    const from = (sender: string) => intake.receive(file(10), { sender, atMost: 10, begin })
    const first = await from('anne')
    await from('anne')
    await expect(from('anne')).rejects.toEqual(fullOf('sender'))
    await from('bo')
    await expect(from('carl')).rejects.toEqual(fullOf('all'))
    await first.release()
    expect((await from('carl')).size).toBe(10)
  })

  it('counts the bytes that a file may have, not those that have come', async () => {
    const intake = intakeWith()
    const slow = new PassThrough()
    const slowly = intake.receive(slow, { sender: 'anne', atMost: 60, begin })
    await expect(intake.receive(file(1), { sender: 'anne', atMost: 50, begin })).rejects.toEqual(fullOf('sender'))
    await expect(intake.receive(file(1), { sender: 'bo', atMost: 91, begin })).rejects.toEqual(fullOf('all'))
    slow.end('ok')
    await (await slowly).release()
    expect((await intake.receive(file(1), { sender: 'bo', atMost: 91, begin })).size).toBe(1)
  })

  it('gives the room back when a file is too large or breaks off', async () => {
    const intake = intakeWith({ perSender: { files: 1, bytes: 10 } })
    await expect(intake.receive(file(11), { sender: 'anne', atMost: 10, begin })).rejects.toBeInstanceOf(FileTooLarge)
    const broken = new PassThrough()
    const breaking = intake.receive(broken, { sender: 'anne', atMost: 10, begin })
    broken.destroy(new Error('hung up'))
    await expect(breaking).rejects.toThrow('hung up')
    expect((await intake.receive(file(10), { sender: 'anne', atMost: 10, begin })).size).toBe(10)
  })

  it('never fills its disk: what is on its way must fit, and some stays free', async () => {
    const begun: string[] = []
    await expect(
      intakeWith({ leaveFree: Number.MAX_SAFE_INTEGER }).receive(file(1), {
        sender: 'anne',
        atMost: 1,
        begin: () => begun.push('anne'),
      }),
    ).rejects.toEqual(fullOf('disk'))
    expect(begun).toEqual([])
  })
  it('reads so many at a time, the others in the order in which they came, and waits for none that hung up', async () => {
    const intake = intakeWith({ inAll: { files: 9, bytes: 900 }, atOnce: 1 })
    const begun: string[] = []
    const from = (sender: string, source: Readable) =>
      intake.receive(source, { sender, atMost: 10, begin: () => begun.push(sender) })
    const slow = new PassThrough()
    const gone = new PassThrough()
    const first = from('anne', slow)
    const second = from('bo', gone)
    const third = from('carl', file(3))
    gone.destroy(new Error('hung up'))
    slow.end('ok')
    expect((await first).size).toBe(2)
    await expect(second).rejects.toThrow('hung up')
    expect((await third).size).toBe(3)
    expect(begun).toEqual(['anne', 'bo', 'carl'])
  })
})
