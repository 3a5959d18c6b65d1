import { createFairQueue } from '../../rendering/fair-queue'

/** Work that ends when it is told to, and a note of what was begun. */
function workshop() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    piece: (name: string) => () => {
      begun.push(name)
      return new Promise<string>((resolve) => {
        ends.set(name, () => {
          resolve(name)
        })
      })
    },
    async end(name: string) {
      ends.get(name)?.()
      // Until what waited for it has begun.
      await new Promise(setImmediate)
    },
  }
}

describe('A queue by persons', () => {
  it('lets the persons take turns, one piece of work at a time', async () => {
    const { begun, piece, end } = workshop()
    const queue = createFairQueue({ perPerson: 4, inAll: 10 })
    const all = [
      ...['a1', 'a2', 'a3'].map((name) => queue.run('anne', name, piece(name))),
      queue.run('bo', 'b1', piece('b1')),
    ]
    for (const name of ['a1', 'b1', 'a2', 'a3']) {
      expect(begun.at(-1)).toBe(name)
      await end(name)
    }
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1'])
  })

  it('takes no more of a person, nor of all, than it may hold, and makes room again', async () => {
    const { piece, end } = workshop()
    const queue = createFairQueue({ perPerson: 2, inAll: 3 })
    const first = queue.run('anne', '1', piece('1'))
    void queue.run('anne', '2', piece('2'))
    await expect(queue.run('anne', '3', piece('3'))).rejects.toMatchObject({ of: 'person' })
    void queue.run('bo', '4', piece('4'))
    await expect(queue.run('carl', '5', piece('5'))).rejects.toMatchObject({ of: 'all' })
    await end('1')
    await first
    const later = queue.run('carl', '5', piece('5'))
    for (const name of ['4', '2', '5']) await end(name)
    await expect(later).resolves.toBe('5')
  })

  it('does once what a person asks for twice, and another person’s for itself', async () => {
    const { begun, piece, end } = workshop()
    const queue = createFairQueue({ perPerson: 1, inAll: 10 })
    const twice = [queue.run('anne', 'x', piece('x')), queue.run('anne', 'x', piece('never'))]
    void queue.run('bo', 'x', piece('bo x'))
    await end('x')
    expect(await Promise.all(twice)).toEqual(['x', 'x'])
    expect(begun).toEqual(['x', 'bo x'])
  })

  it('leaves undone what nobody waits for any more', async () => {
    const { begun, piece, end } = workshop()
    const queue = createFairQueue({ perPerson: 2, inAll: 10 })
    const gone = new AbortController()
    void queue.run('anne', '1', piece('1'))
    const left = queue.run('anne', '2', piece('2'), gone.signal)
    gone.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    const next = queue.run('anne', '3', piece('3'))
    await end('1')
    await end('3')
    await expect(next).resolves.toBe('3')
    expect(begun).toEqual(['1', '3'])
  })

  it('goes on when a piece fails', async () => {
    const queue = createFairQueue({ perPerson: 2, inAll: 10 })
    const failing = queue.run('anne', '1', () => Promise.reject(new Error('no')))
    const next = queue.run('anne', '2', () => Promise.resolve('2'))
    await expect(failing).rejects.toThrow('no')
    await expect(next).resolves.toBe('2')
  })
})
