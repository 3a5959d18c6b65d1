import { createWorkThread } from '../../rendering/work-thread'

const moody = () => createWorkThread<string, string, string>({ program: '../test/rendering/fixtures/moody-thread' })

describe('A thread', () => {
  it('answers in the order in which it was asked, and tells how far it is', async () => {
    const thread = moody()
    const told: string[] = []
    const answers = await Promise.all(['a', 'b'].map((question) => thread.ask(question, (now) => told.push(now))))
    expect([answers, told]).toEqual([
      ['A', 'B'],
      ['begun', 'begun'],
    ])
    await thread.stop()
  })

  it('tells of a fault with its code, and goes on', async () => {
    const thread = moody()
    await expect(thread.ask('fail')).rejects.toMatchObject({ message: 'no', code: '57014' })
    await expect(thread.ask('a')).resolves.toBe('A')
    await thread.stop()
  })

  it('that dies fails what it was asked, and another takes its place', async () => {
    const thread = moody()
    const asked = await Promise.allSettled([thread.ask('die'), thread.ask('a')])
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(thread.ask('b')).resolves.toBe('B')
    await thread.stop()
  })

  it('finishes what it was asked before it is stopped; one that was never asked has nothing to stop', async () => {
    const thread = moody()
    const asked = thread.ask('a')
    await thread.stop()
    await expect(asked).resolves.toBe('A')
    await moody().stop()
  })
})
