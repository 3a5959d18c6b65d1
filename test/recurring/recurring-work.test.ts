import { createRecurringWork } from '../../recurring/recurring-work'

/** Work whose every time the test ends itself. */
function workByHand() {
  const begun: { end(): void; fail(fault: Error): void }[] = []
  let told: () => void = () => undefined
  const nextBegins = (count: number) =>
    new Promise<void>((resolve) => {
      told = () => {
        if (begun.length >= count) resolve()
      }
      told()
    })
  const work = () =>
    new Promise<void>((resolve, reject) => {
      begun.push({ end: resolve, fail: reject })
      told()
    })
  return { begun, nextBegins, work }
}

test('is taken up again after a fault, one time after the other', async () => {
  const { begun, nextBegins, work } = workByHand()
  const faults: unknown[] = []
  const recurring = createRecurringWork({
    work,
    waitMs: () => 1,
    onFault: (fault) => {
      faults.push(fault)
    },
  })
  recurring.start()
  await nextBegins(1)
  begun[0]?.fail(new Error('the store is away'))
  await nextBegins(2)
  expect(faults).toEqual([new Error('the store is away')])
  expect(begun).toHaveLength(2)
  begun[1]?.end()
  await recurring.stop()
})

test('stopping waits for what has been begun, and begins nothing more', async () => {
  const { begun, nextBegins, work } = workByHand()
  const waits: number[] = []
  const recurring = createRecurringWork({
    work,
    waitMs: () => {
      waits.push(1)
      return 1
    },
    onFault: () => undefined,
  })
  recurring.start()
  await nextBegins(1)
  expect(recurring.stopped).toBe(false)
  let over = false
  const stopped = recurring.stop().then(() => {
    over = true
  })
  expect(recurring.stopped).toBe(true)
  expect(over).toBe(false)
  begun[0]?.end()
  await stopped
  expect(begun).toHaveLength(1)
  expect(waits).toHaveLength(1)
})
