import { addMillis } from '../../domain/calendar/instant'
import { deadlineCommand } from '../../domain/process/judge'
import type { Deadline } from '../../domain/process/procedure'
import type { House } from '../../local/house'
import {
  appendUntold,
  openApplication,
  requestInformation,
  storeApplication,
  supplement,
  withdraw,
} from '../support/application-case'
import { now } from '../support/present'
import { eventTypes, openTestHouse, pulseOf, until, untilDone, untilIdle } from '../support/test-house'

const day = 24 * 3_600_000

/* docs/architecture.md § 3.8: what the journal has is what happened, also when the workflow has forgotten it or never knew. */

let house: House
beforeAll(async () => {
  house = await openTestHouse()
  await house.startWorker()
})
afterAll(() => house.close())

async function mailSubjects(id: string): Promise<readonly string[]> {
  const { caseNumber = '' } = (await house.store.cases.findCase(id)) ?? {}
  return house.mail
    .mails()
    .filter(({ text }) => text.includes(caseNumber))
    .map(({ subject }) => subject)
}

/** A case whose worker died after `requestInformation` had been written and before anybody heard of it. */
async function caseThatForgot(): Promise<{ id: string; forgotten: ReturnType<typeof requestInformation> }> {
  const id = await openApplication(house)
  await untilDone(house, id)
  const forgotten = requestInformation()
  await appendUntold(house.store, id, forgotten)
  expect((await pulseOf(house, id)).seq).toBe(1)
  return { id, forgotten }
}

test('the command that was written is answered when it comes again, and is not written twice', async () => {
  const { id, forgotten } = await caseThatForgot()
  expect(await house.gateway.act(forgotten, id)).toEqual({ seq: 2, status: 'awaiting-information' })
  await untilDone(house, id)
  expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested'])
  // Its effects, which nobody had begun, are done.
  expect(await mailSubjects(id)).toHaveLength(2)
})

test('another command is decided again on what the journal has, and accepted there', async () => {
  const { id } = await caseThatForgot()
  expect(await house.gateway.act(withdraw(), id)).toEqual({ seq: 3, status: 'withdrawn' })
  expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested', 'withdrawn'])
  await until('every effect is done', async () => (await mailSubjects(id)).length === 4)
})

test('another command is decided again on what the journal has, and refused there', async () => {
  const { id } = await caseThatForgot()
  await expect(house.gateway.act(requestInformation(), id)).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested'])
  expect((await pulseOf(house, id)).seq).toBe(2)
})

test('who has read more than the workflow knows is judged by what they have read', async () => {
  const id = await openApplication(house)
  await untilDone(house, id)
  await appendUntold(house.store, id, requestInformation())
  await appendUntold(house.store, id, supplement())
  await appendUntold(house.store, id, requestInformation())
  await appendUntold(house.store, id, supplement())
  expect(await house.gateway.act(requestInformation(), id, 5)).toEqual({ seq: 6, status: 'awaiting-information' })
})

test('a wake is enough for a case to take up what it has forgotten', async () => {
  const { id } = await caseThatForgot()
  await house.gateway.wake(id)
  await until('the case has caught up', async () => (await pulseOf(house, id)).seq === 2)
  await untilDone(house, id)
  expect(await mailSubjects(id)).toHaveLength(2)
  expect((await pulseOf(house, id)).nextDeadlineAt).toBe((await house.store.cases.findCase(id))?.nextDeadlineAt)
})

test('a case that was closed without its workflow hearing of it ends by a wake', async () => {
  const id = await openApplication(house)
  await untilDone(house, id)
  await appendUntold(house.store, id, withdraw())
  await house.gateway.wake(id)
  await until(
    'the workflow has ended',
    async () => (await house.client.workflow.getHandle(id).describe()).status.name === 'COMPLETED',
  )
  await until('its e-mails are sent', async () => (await house.store.cases.loadCase(id)).openEffects.length === 0)
  // One for the receipt, and two for the withdrawal: to the party and to the office.
  expect(await mailSubjects(id)).toHaveLength(3)
})

/*
 * A worker that was killed after the commit leaves a submission in the journal of which the workflow has not heard. When
 * the deadline that it answered falls, that deadline is no more: to insist on it would fail the task for ever.
 */
test.each(['information-supplemented', 'withdrawn'] as const)(
  'a deadline that a forgotten %s has ended does not fall, and the case goes on',
  async (forgotten) => {
    const id = await storeApplication(house.store, now(-40 * day))
    await appendUntold(house.store, id, requestInformation(now(-40 * day)))
    const [reminder] = (await house.store.cases.findCase(id))?.deadlines ?? []
    await appendUntold(house.store, id, deadlineCommand(reminder as Deadline))
    const [deadline] = (await house.store.cases.findCase(id))?.deadlines ?? []
    const { at } = deadline as Deadline
    await house.gateway.start(id, { clockStartsAt: addMillis(at, -3_000) })
    await untilIdle(house, id)
    const inTime = addMillis(at, -1)
    await appendUntold(house.store, id, forgotten === 'withdrawn' ? withdraw(inTime) : supplement(inTime))
    const ended = forgotten === 'withdrawn' ? { closed: true } : { closed: false, status: 'received' }
    await until('the case has caught up', async () => {
      if (forgotten !== 'withdrawn') return (await pulseOf(house, id)).seq === 4
      return (await house.client.workflow.getHandle(id).describe()).status.name === 'COMPLETED'
    })
    expect(await eventTypes(house, id)).toEqual([
      'submitted',
      'information-requested',
      'information-reminded',
      forgotten,
    ])
    expect(await house.store.cases.findCase(id)).toMatchObject(ended)
    if (forgotten === 'withdrawn') return
    await expect(house.gateway.act(requestInformation(addMillis(at, 60_000)), id)).resolves.toMatchObject({ seq: 5 })
  },
)
