import { createBounceTeller } from '../../outbox/bounce-teller'
import { storeApproval } from '../../tools/bench/reminders/an-approval'
import type { House } from '../../local/house'
import { until, openTestHouse } from '../support/test-house'
import { now } from '../support/present'

/* What comes back is told to its case, which turns to somebody else. */

let house: House
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const failed = async (caseId: string): Promise<string> => {
  const key = `${caseId}/1/0`
  await house.store.messages.enqueueMessage(
    {
      key,
      caseId,
      template: 'approval-granted',
      to: { name: 'Leder 1', email: 'leder-1@tilbud.example' },
      subject: 'Godkendelse',
      text: '',
    },
    now(-60_000),
  )
  const [leased] = await house.store.messages.leaseMessages(1, now())
  if (leased?.key !== key) throw new Error('The e-mail is not due')
  const at = now()
  await house.store.messages.settleAttempt(
    leased,
    { outcome: 'refused', code: 550, reply: '550 no such user', host: 'mx:25', messageId: '<a@b>' },
    at,
    at,
  )
  return key
}

test('an approval is told of an e-mail that did not arrive, once, when the engine is there to tell it', async () => {
  const caseId = await storeApproval(house.store, 1)
  const key = await failed(caseId)
  const faults: unknown[] = []
  // Nobody is at work yet: the case does not answer, and the bounce stays untold.
  const impatient = createBounceTeller({
    store: house.store,
    gateway: {
      act: async () => {
        throw new Error('no answer')
      },
    },
    onFault: (fault) => {
      faults.push(fault)
    },
  })
  expect(await impatient.pass()).toBe(0)
  expect(faults).toHaveLength(1)

  // The worker has a teller of its own.
  await house.startWorker()
  const teller = createBounceTeller({
    store: house.store,
    gateway: house.gateway,
    onFault: (fault) => {
      throw fault
    },
  })
  await house.gateway.start(caseId)
  await until('the case knows', async () => {
    await teller.pass()
    return (await house.store.messages.untoldBounces(10)).length === 0
  })
  const { events } = await house.store.journal.readJournal(caseId, 1)
  expect(events).toMatchObject([
    {
      by: { kind: 'case', caseId, seq: 1 },
      commandId: `${key}/bounce/1`,
      event: { type: 'bounced', address: 'leder-1@tilbud.example', messageKey: key, diagnosis: '550 no such user' },
    },
  ])
})

test('a case that has no use for it, or is not there, is passed over', async () => {
  await failed('application-0001')
  const teller = createBounceTeller({
    store: house.store,
    gateway: house.gateway,
    onFault: (fault) => {
      throw fault
    },
  })
  expect(await teller.pass()).toBe(1)
  await failed('approval-0001')
  expect(await teller.pass()).toBe(1)
})
