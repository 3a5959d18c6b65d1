import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { House } from '../../local/house'
import { wakeSignal } from '../../workflows/contract'
import {
  command,
  head,
  leader,
  officer,
  openApplication,
  requestInformation,
  reviewers,
  storeApplication,
  submission,
  supplement,
} from '../support/application-case'
import { eventTypes, openTestHouse, pulseOf, untilDone, untilIdle } from '../support/test-house'

/* docs/architecture.md § 3.5: a refusal is an answer with a stable code; it changes nothing, and nothing that is sent can block a case. */

let house: House
beforeAll(async () => {
  house = await openTestHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const historyLength = async (id: string): Promise<number> =>
  (await house.client.workflow.getHandle(id).describe()).historyLength

test('a refusal arrives with its code, its Danish text and its details', async () => {
  const { places: _left, ...incomplete } = submission()
  const id = await storeApplication(house.store, undefined, incomplete)
  await house.gateway.start(id)
  const refusal: unknown = await house.gateway
    .act(command(officer, 'startReview', { reviewers }), id)
    .catch((error: unknown) => error)
  expect(refusal).toEqual(new Refusal('INFORMATION_MISSING', refusalTexts.INFORMATION_MISSING))
  expect(refusal).toMatchObject({
    code: 'INFORMATION_MISSING',
    details: { missing: [{ field: 'places', label: 'Antal pladser' }] },
  })
})

test('a refused command leaves nothing behind, neither in the journal nor in the engine', async () => {
  const id = await openApplication(house)
  await untilDone(house, id)
  const before = await historyLength(id)
  const refused = [
    [command(officer, 'fly'), 'UNKNOWN_COMMAND'],
    [command(head, 'requestInformation', { missing: ['Budgettet'] }), 'NOT_ALLOWED'],
    [command({ ...leader, organisation: '23456789' }, 'withdraw'), 'NOT_ALLOWED'],
    [command(head, 'decide'), 'WRONG_STATUS'],
    [command(leader, 'supplement', {}), 'INVALID_FIELDS'],
  ] as const
  for (const [envelope, code] of refused)
    await expect(house.gateway.act(envelope, id)).rejects.toMatchObject({ name: 'Refusal', code })
  expect(await eventTypes(house, id)).toEqual(['submitted'])
  expect(await historyLength(id)).toBe(before)
})

test('a command to a case that does not exist is refused', async () => {
  await expect(house.gateway.act(requestInformation(), 'application-0000')).rejects.toMatchObject({
    code: 'CASE_UNKNOWN',
  })
})

test('data that no rule can read is not answered, and the case goes on', async () => {
  const id = await openApplication(house)
  const hasty = await house.newGateway(2_000)
  await expect(hasty.act(command(officer, 'requestInformation', null), id)).rejects.toBeInstanceOf(EngineUnavailable)
  await expect(house.gateway.act(requestInformation(), id)).resolves.toEqual({ seq: 2, status: 'awaiting-information' })
})

test('nor does it block a case that has yet to read its journal', async () => {
  const id = await openApplication(house)
  await house.gateway.act(requestInformation(), id)
  // `seenSeq` of a sender who has read further than the workflow: the command is judged only after it has caught up.
  const hasty = await house.newGateway(2_000)
  await expect(hasty.act(command(leader, 'supplement', null), id, 99)).rejects.toBeInstanceOf(EngineUnavailable)
  await expect(house.gateway.act(supplement(), id)).resolves.toEqual({ seq: 3, status: 'received' })
})

test('a wake signal with anything in it does no harm', async () => {
  const id = await openApplication(house)
  for (const arguments_ of [[], [null], [{ envelope: 'nonsense' }], ['a', 1]])
    await house.client.workflow.getHandle(id).signal(wakeSignal, ...arguments_)
  await expect(house.gateway.act(requestInformation(), id)).resolves.toEqual({ seq: 2, status: 'awaiting-information' })
  await untilIdle(house, id)
  expect(await pulseOf(house, id)).toMatchObject({ seq: 2, status: 'awaiting-information' })
})
