import { randomUUID } from 'node:crypto'
import { appendRequest } from '../../domain/process/journal'
import type { Effect } from '../../domain/process/effect'
import { judge, judgeOpening } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import type { House } from '../../local/house'
import type { RunningWorker } from '../../worker/start-worker'
import {
  command,
  leader,
  openApplication,
  requestInformation,
  reviewers,
  storeApplication,
  supplement,
} from '../support/application-case'
import { inOwnHouse, pulseOf, until, untilDone } from '../support/test-house'

/* docs/architecture.md § 3.4: no failed effect fails a case. */

const withWorker = (story: (house: House, worker: RunningWorker) => Promise<void>) =>
  inOwnHouse(async (house) => story(house, await house.startWorker()))

const subjectsTo = (house: House, caseNumber: string): readonly string[] =>
  house.mail
    .mails()
    .filter(({ subject, text }) => `${subject}${text}`.includes(caseNumber))
    .map(({ subject }) => subject)

const caseNumberOf = async (house: House, id: string): Promise<string> =>
  (await house.store.cases.findCase(id))?.caseNumber ?? ''

/** Appends a command's events together with an effect that no procedure would ask for. */
async function appendWithEffect({ store }: House, id: string, effect: Effect): Promise<string> {
  const { state, seq } = await store.cases.loadCase(id)
  const { request } = appendRequest(
    procedures.application,
    { state, seq },
    judge(procedures.application, { state, seq }, supplement()),
  )
  const keyed = { key: `${id}/${seq + 1}/9`, at: supplement().at, effect }
  await store.journal.append({ ...request, effects: [...request.effects, keyed] })
  return keyed.key
}

test.concurrent(
  'while the mail server is down the case goes on, and each e-mail is sent once when it is back',
  withWorker(async (house) => {
    await house.mail.switchOff()
    const id = await openApplication(house)
    expect(await house.gateway.act(requestInformation(), id)).toEqual({ seq: 2, status: 'awaiting-information' })
    expect(await house.gateway.act(supplement(), id)).toEqual({ seq: 3, status: 'received' })
    await until('an attempt has failed', async () =>
      (await house.store.messages.listMessages(id)).some(({ lastError }) => lastError !== undefined),
    )
    expect((await house.store.cases.loadCase(id)).openEffects.map(({ key }) => key)).toEqual(
      expect.arrayContaining([`${id}/1/0`, `${id}/2/0`]),
    )

    await house.mail.switchOn()
    await untilDone(house, id)
    expect(subjectsTo(house, await caseNumberOf(house, id))).toHaveLength(2)
    expect(await house.store.messages.listMessages(id)).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
    expect(await house.store.effects.failedEffects()).toEqual([])
  }),
)

test.concurrent(
  'an e-mail that the mail server cannot take now (4xx) is tried again',
  withWorker(async (house) => {
    house.mail.refuse(() => ({ code: 451, text: 'try again later' }))
    const id = await openApplication(house)
    await until(
      'it has been refused once',
      async () => (await house.store.messages.listMessages(id))[0]?.lastError?.includes('451') === true,
    )
    house.mail.refuse()
    await untilDone(house, id)
    expect(subjectsTo(house, await caseNumberOf(house, id))).toHaveLength(1)
  }),
)

test.concurrent(
  "an e-mail that the mail server will never take (5xx) is an administrator's task at once",
  withWorker(async (house) => {
    house.mail.refuse(() => ({ code: 550, text: 'no such user' }))
    const id = await openApplication(house)
    await untilDone(house, id)
    expect(await house.store.effects.failedEffects()).toMatchObject([
      { key: `${id}/1/0`, caseId: id, reason: expect.stringContaining('no such user') as string },
    ])
    expect(await house.store.messages.listMessages(id)).toMatchObject([{ state: 'failed', attempts: 1 }])
    expect(await house.gateway.act(requestInformation(), id)).toEqual({ seq: 2, status: 'awaiting-information' })
  }),
)

test.concurrent(
  "what another case refuses is an administrator's task, and neither case is hurt",
  withWorker(async (house) => {
    const [id, other] = [await storeApplication(house.store), await openApplication(house)]
    const key = await appendWithEffect(house, id, { kind: 'tell-case', caseId: other, command: 'cancel', data: {} })
    await house.gateway.start(id)
    await untilDone(house, id)
    expect(await house.store.effects.failedEffects()).toMatchObject([
      { key, reason: expect.stringMatching(/^UNKNOWN_COMMAND: /) as string },
    ])
    for (const one of [id, other])
      expect(await house.gateway.act(requestInformation(), one)).toMatchObject({ status: 'awaiting-information' })
  }),
)

test.concurrent(
  'a case that is told before it is there is told again when it is',
  withWorker(async (house) => {
    const id = await storeApplication(house.store)
    const absent = `review-${randomUUID().replaceAll('-', '')}`
    const key = await appendWithEffect(house, id, { kind: 'tell-case', caseId: absent, command: 'cancel', data: {} })
    await house.gateway.start(id)
    await until('the other effects are done', async () => (await pulseOf(house, id)).openEffects.length === 1)
    expect((await pulseOf(house, id)).openEffects).toEqual([key])

    const opening = command(leader, 'open', {
      type: 'application',
      simplifiedBecause: 'Fuldt oplyst.',
      contact: { name: 'Anne Leder', email: 'anne@fyrtaarnet.example' },
      earlierDecisionMakers: [],
      applicationId: id,
      ruleSet: '2026-01',
      office: 'MIDT',
      specialfunktionId: 'autisme-doegn-svaer-udadreagerende',
      descriptionVersion: 'autisme-1',
      criteria: [],
      applicant: { cvr: '12345678', pNumber: '1012345678', municipality: 'Viborg', offerName: 'Fyrtårnet' },
      content: {},
      reviewers,
    })
    const events = judgeOpening(
      procedures.review,
      { caseId: absent, caseNumber: '27.06.00-G01-9-27' },
      { ...opening, by: { kind: 'case', caseId: id, seq: 1 } },
    )
    await house.store.journal.openCase({ request: appendRequest(procedures.review, undefined, events).request })
    await untilDone(house, id)
    expect(await house.store.cases.findCase(absent)).toMatchObject({ status: 'cancelled' })
    expect(await house.store.effects.failedEffects()).toEqual([])
  }),
)

test.concurrent(
  'a worker that is stopped lets go of an effect that nobody answers, and the next one takes it up',
  withWorker(async (house, worker) => {
    const [id, other] = [await storeApplication(house.store), await storeApplication(house.store)]
    // A case whose workflow waits for workers that do not exist.
    await house.client.workflow.start('application', {
      workflowId: other,
      taskQueue: 'nobody',
      args: [{ caseId: other }],
    })
    const key = await appendWithEffect(house, id, { kind: 'tell-case', caseId: other, command: 'cancel', data: {} })
    await house.gateway.start(id)
    await until('only the told case is waited for', async () => (await pulseOf(house, id)).openEffects.join() === key)
    await worker.stop()
    // It did not wait for the answer: then the attempt would have failed for want of one.
    const { raw } = await house.client.workflow.getHandle(id).describe()
    expect(raw.pendingActivities).toMatchObject([
      { lastFailure: { applicationFailureInfo: { type: 'WorkerShutdown' } } },
    ])

    await house.client.workflow.getHandle(other).terminate()
    await house.startWorker()
    await until('the other case has refused', async () => (await house.store.effects.failedEffects())[0]?.key === key)
  }),
)

test.concurrent(
  "after fourteen days in vain an effect is an administrator's task, and the case goes on",
  withWorker(async (house) => {
    const [id, absent] = [await storeApplication(house.store), `review-${randomUUID().replaceAll('-', '')}`]
    const key = await appendWithEffect(house, id, { kind: 'tell-case', caseId: absent, command: 'cancel', data: {} })
    await house.gateway.start(id)
    await until('only the absent case is waited for', async () => (await pulseOf(house, id)).openEffects.join() === key)
    const from = (await house.time.now(id)) ?? 0
    await house.time.forwardTo(id, from + 13 * 24 * 3_600_000)
    expect((await pulseOf(house, id)).openEffects).toEqual([key])
    await house.time.forwardTo(id, from + 14 * 24 * 3_600_000 + 60_000)
    await untilDone(house, id)
    expect(await house.store.effects.failedEffects()).toMatchObject([
      { key, reason: expect.stringMatching(/findes ikke/) as string },
    ])
    expect(await house.gateway.act(requestInformation(), id)).toMatchObject({ status: 'awaiting-information' })
  }),
)
