import type { CommandEnvelope } from '../../domain/process/judge'
import { Refusal } from '../../domain/refusal/refusal'
import type { CaseGateway } from '../../gateway/case-gateway'
import type { House } from '../../local/house'
import type { CommandAnswer } from '../../workflows/contract'
import { leader, command, openApplication, requestInformation, supplement } from '../support/application-case'
import { eventTypes, openTestHouse, until } from '../support/test-house'

/* docs/architecture.md § 3.1: commands are decided one after another, in order; a command's answer returns when its events are in the journal. */

let house: House
beforeAll(async () => {
  house = await openTestHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const outcome = (gateway: CaseGateway, envelope: CommandEnvelope, caseId: string): Promise<CommandAnswer | string> =>
  gateway
    .act(envelope, caseId)
    .catch((error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)))

test('an answer comes when the events stand in the journal, numbered without gaps', async () => {
  const id = await openApplication(house)
  for (const [n, envelope] of [requestInformation(), supplement(), requestInformation(), supplement()].entries()) {
    const answer = await house.gateway.act(envelope, id)
    const { events } = await house.store.journal.readJournal(id, 0)
    expect(answer.seq).toBe(n + 2)
    expect(events.at(-1)).toMatchObject({
      seq: answer.seq,
      commandId: envelope.commandId,
      at: envelope.at,
      by: envelope.by,
    })
    expect(await house.store.cases.findCase(id)).toMatchObject({ seq: answer.seq, status: answer.status })
  }
  expect((await house.store.journal.readJournal(id, 0)).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
})

test('of two commands that exclude each other, given at once by two clients, one is accepted and the other refused', async () => {
  const other = await house.newGateway()
  for (let round = 0; round < 5; round += 1) {
    const id = await openApplication(house)
    const outcomes = await Promise.all([
      outcome(house.gateway, requestInformation(), id),
      outcome(other, requestInformation(), id),
    ])
    expect(outcomes).toEqual(expect.arrayContaining([{ seq: 2, status: 'awaiting-information' }, 'WRONG_STATUS']))
    expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested'])
  }
})

test('commands that go together are all carried out, whatever order they arrive in', async () => {
  const id = await openApplication(house)
  const other = await house.newGateway()
  const given = Array.from({ length: 8 }, () => supplement())
  const answers = await Promise.all(given.map((envelope, n) => (n % 2 === 0 ? house.gateway : other).act(envelope, id)))
  const { events } = await house.store.journal.readJournal(id, 1)
  expect(events.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  // Each was answered with the very place that it has in the journal.
  expect(answers.map(({ seq }) => events.find((event) => event.seq === seq)?.commandId)).toEqual(
    given.map(({ commandId }) => commandId),
  )
})

test('a command that comes twice, even at once and by two clients, is carried out once and answered twice', async () => {
  const id = await openApplication(house)
  const other = await house.newGateway()
  const envelope = requestInformation()
  const answers = await Promise.all([
    house.gateway.act(envelope, id),
    other.act(envelope, id),
    house.gateway.act(envelope, id),
  ])
  expect(answers).toEqual(Array(3).fill({ seq: 2, status: 'awaiting-information' }))
  expect(await eventTypes(house, id)).toEqual(['submitted', 'information-requested'])
})

test('a case that is over ends its workflow, and the command that ended it is still answered as accepted', async () => {
  const id = await openApplication(house)
  const withdraw = command(leader, 'withdraw')
  expect(await house.gateway.act(withdraw, id)).toEqual({ seq: 2, status: 'withdrawn' })
  await until(
    'the workflow has ended',
    async () => (await house.client.workflow.getHandle(id).describe()).status.name === 'COMPLETED',
  )
  expect(await house.gateway.act(withdraw, id)).toEqual({ seq: 2, status: 'withdrawn' })
  await expect(outcome(house.gateway, requestInformation(), id)).resolves.toBe('CASE_CLOSED')
  expect(await eventTypes(house, id)).toEqual(['submitted', 'withdrawn'])
})
