/** Too much waits already: of this person, or of all. Nothing has been begun. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'

  constructor(readonly of: 'person' | 'all') {
    super(`too much waits of ${of}`)
  }
}

/** Work that is done one piece at a time, the persons who wait taking turns: a hundred of one hold up one of another by one. */
export interface FairQueue {
  /**
   * Does the work when it is its turn. The same piece (`key`) that the person waits for already is done once.
   *
   * @param gone when it fires before the work has begun, the work is left undone and the promise is rejected with its reason
   * @throws QueueFull
   */
  run<T>(person: string, key: string, work: () => Promise<T>, gone?: AbortSignal): Promise<T>
}

interface Piece {
  readonly key: string
  readonly outcome: Promise<unknown>
  /** How many ask for it still; work for which nobody waits is left. */
  waiters: number
  begin(): Promise<void>
  leave(reason: unknown): void
}

/** @param perPerson pieces of one person that may wait or run, at most; @param inAll of all */
export function createFairQueue({
  perPerson,
  inAll,
}: {
  readonly perPerson: number
  readonly inAll: number
}): FairQueue {
  /** In the order of their turns: whoever has had one goes to the end. */
  const waiting = new Map<string, Piece[]>()
  let running: { readonly person: string; readonly piece: Piece } | undefined
  let all = 0

  const keep = (person: string, pieces: Piece[]): void => {
    if (pieces.length > 0) waiting.set(person, pieces)
    else waiting.delete(person)
  }

  const next = (): void => {
    if (running !== undefined) return
    const [turn] = waiting
    if (turn === undefined) return
    const [person, [piece, ...others]] = turn
    keep(person, others)
    if (piece === undefined) return
    running = { person, piece }
    void piece.begin().finally(() => {
      running = undefined
      all -= 1
      const left = waiting.get(person)
      waiting.delete(person)
      if (left !== undefined) keep(person, left)
      next()
    })
  }

  const withdraw = (person: string, piece: Piece, reason: unknown): void => {
    piece.waiters -= 1
    const own = waiting.get(person)
    if (piece.waiters > 0 || own === undefined || !own.includes(piece)) return
    keep(
      person,
      own.filter((one) => one !== piece),
    )
    all -= 1
    piece.leave(reason)
  }

  const add = (person: string, key: string, work: () => Promise<unknown>): Piece => {
    const own = waiting.get(person) ?? []
    if (own.length + (running?.person === person ? 1 : 0) >= perPerson) throw new QueueFull('person')
    if (all >= inAll) throw new QueueFull('all')
    const piece = pieceOf(key, work)
    waiting.set(person, [...own, piece])
    all += 1
    return piece
  }

  return {
    async run<T>(person: string, key: string, work: () => Promise<T>, gone?: AbortSignal): Promise<T> {
      gone?.throwIfAborted()
      const own = [...(running?.person === person ? [running.piece] : []), ...(waiting.get(person) ?? [])]
      const piece = own.find((one) => one.key === key) ?? add(person, key, work)
      piece.waiters += 1
      const onGone = (): void => {
        withdraw(person, piece, gone?.reason)
      }
      gone?.addEventListener('abort', onGone, { once: true })
      next()
      try {
        return (await piece.outcome) as T
      } finally {
        gone?.removeEventListener('abort', onGone)
      }
    },
  }
}

function pieceOf(key: string, work: () => Promise<unknown>): Piece {
  let resolve: (value: unknown) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const outcome = new Promise<unknown>((settle, fail) => {
    resolve = settle
    reject = fail
  })
  // Whoever waits hears of a failure; when all have gone nobody does.
  outcome.catch(() => undefined)
  return {
    key,
    outcome,
    waiters: 0,
    async begin() {
      try {
        resolve(await work())
      } catch (error) {
        reject(error)
      }
    },
    leave: reject,
  }
}
