import { execFile } from 'node:child_process'
import path from 'node:path'
import { WorkflowNotFoundError } from '@temporalio/common'
import { procedures } from '../../domain/procedures'
import { epochOf } from '../../domain/calendar/instant'
import { openHouse, type House } from '../../local/house'
import {
  appendUntold,
  leader,
  openApplication,
  requestInformation,
  storeApplication,
  supplement,
  withdraw,
} from '../support/application-case'
import { testEnvironment } from '../support/environment'
import { eventTypes, inOwnHouse, pulseOf, until, untilDone } from '../support/test-house'

/* docs/architecture.md §§ 3.7 and 3.8: the journal is the record; the engine can be lost, and every open case goes on from its last event. */

/** Gives the same database with an engine that knows nothing of it, and a worker. */
type LoseEngine = () => Promise<House>

const withWorker = (story: (house: House, loseEngine: LoseEngine) => Promise<void>) =>
  inOwnHouse(async (house) => {
    const anew: House[] = []
    await house.startWorker()
    try {
      await story(house, async () => {
        const { temporalAddress, newNamespace } = testEnvironment()
        const after = await openHouse({
          databaseUrl: house.settings.database.url,
          temporal: { address: temporalAddress, namespace: newNamespace },
          bundle: house.bundle,
        })
        anew.push(after)
        await after.startWorker()
        return after
      })
    } finally {
      await Promise.all(anew.map((after) => after.close()))
    }
  })

async function revive({ environment }: House, ...args: string[]): Promise<{ code: number; stdout: string }> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment }
  const project = path.resolve(__dirname, '../..')
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', path.join(project, 'tools/revive-cases.ts'), ...args],
      { cwd: project, env },
      (error, stdout, stderr) => {
        resolve(error === null ? { code: 0, stdout } : { code: Number(error.code), stdout: stdout + stderr })
      },
    )
  })
}

test.concurrent(
  'revive-cases sets every open case going at its last event, with its deadlines and its open effects',
  withWorker(async (house, loseEngine) => {
    const [quiet, asked, closed] = await Promise.all([
      openApplication(house),
      openApplication(house),
      openApplication(house),
    ])
    await house.gateway.act(requestInformation(), asked)
    await house.gateway.act(withdraw(), closed)
    for (const id of [quiet, asked]) await untilDone(house, id)
    await until(
      'nothing is left of the closed one',
      async () => !(await house.store.operations.amongCasesAtWork([closed])).has(closed),
    )
    const after = await loseEngine()
    // Written in the very last moment: its effects had not begun.
    const last = supplement()
    await appendUntold(after.store, asked, last)
    await appendUntold(after.store, asked, requestInformation())
    const deadline = (await after.store.cases.findCase(asked))?.deadlines[0]

    expect(await revive(after)).toEqual({ code: 0, stdout: '2 åbne sager er i gang.\n' })
    await untilDone(after, asked)
    expect(await pulseOf(after, asked)).toMatchObject({
      seq: 4,
      status: 'awaiting-information',
      nextDeadlineAt: deadline?.at,
    })
    await expect(pulseOf(after, closed)).rejects.toBeInstanceOf(WorkflowNotFoundError)
    expect((await after.store.messages.listMessages(asked)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])

    // Commands go on, and one from before the loss is still known.
    expect(await after.gateway.act(last, asked)).toEqual({ seq: 4, status: 'awaiting-information' })
    expect(await after.gateway.act(requestInformation(), quiet)).toEqual({ seq: 2, status: 'awaiting-information' })
    // Deadlines too: time brings the reminder.
    await after.time.forwardTo(asked, epochOf(deadline?.at ?? '') + 1_000)
    await until('the deadline has fallen', async () => (await eventTypes(after, asked)).length === 5)
    expect(await eventTypes(after, asked)).toEqual([
      'submitted',
      'information-requested',
      'information-supplemented',
      'information-requested',
      'information-reminded',
    ])
  }),
)

test.concurrent(
  'deadlines that passed while the engine had lost the case fall when it is revived, at their legal instants',
  withWorker(async (house) => {
    const id = await storeApplication(house.store, '2026-01-05T09:00:00.000Z')
    await appendUntold(house.store, id, requestInformation('2026-01-05T10:00:00.000Z'))
    expect(await revive(house)).toMatchObject({ code: 0 })
    await until('the case is over', async () => (await house.store.cases.findCase(id))?.closed === true)
    expect((await house.store.journal.readJournal(id, 2)).events).toMatchObject([
      { event: { type: 'information-reminded' }, at: '2026-01-19T23:00:00.000Z' },
      { event: { type: 'abandoned' }, at: '2026-02-03T23:00:00.000Z' },
    ])
  }),
)

test.concurrent(
  'reviving cases that run changes nothing',
  withWorker(async (house) => {
    const id = await openApplication(house)
    await house.gateway.act(requestInformation(), id)
    await untilDone(house, id)
    const before = await house.client.workflow.getHandle(id).describe()
    expect(await revive(house, '--procedure', 'application')).toEqual({ code: 0, stdout: '1 åbne sager er i gang.\n' })
    const { runId, historyLength } = await house.client.workflow.getHandle(id).describe()
    expect({ runId, historyLength }).toEqual({ runId: before.runId, historyLength: before.historyLength })
  }),
)

test.concurrent(
  'revive-cases explains itself',
  withWorker(async (house) => {
    expect(await revive(house, '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Brug: npm run revive-cases/) as string,
    })
    expect(await revive(house, '--procedure', 'tombola')).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^Der er ingen sagstype tombola/) as string,
    })
  }),
)

test.concurrent(
  'a command is enough to revive a single case',
  withWorker(async (house, loseEngine) => {
    const id = await openApplication(house)
    await untilDone(house, id)
    const after = await loseEngine()
    expect(await after.gateway.act(requestInformation(), id)).toEqual({ seq: 2, status: 'awaiting-information' })
  }),
)

test.concurrent(
  'a closed case is read and answered from the store alone when nothing is left of its workflow',
  withWorker(async (house, loseEngine) => {
    const id = await openApplication(house)
    await house.gateway.act(requestInformation(), id)
    const last = withdraw()
    await house.gateway.act(last, id)
    await until('every effect is done', async () => (await house.store.effects.countOpenEffects()) === 0)
    const after = await loseEngine()
    await expect(pulseOf(after, id)).rejects.toBeInstanceOf(WorkflowNotFoundError)

    const row = await after.store.cases.findCase(id)
    if (row === undefined) throw new Error('The store has no such case')
    expect(row).toMatchObject({ status: 'withdrawn', closed: true, seq: 3 })
    expect(await eventTypes(after, id)).toEqual(['submitted', 'information-requested', 'withdrawn'])
    expect(procedures.application.view(row.state, { person: leader })).toMatchObject({
      caseNumber: row.caseNumber,
      status: 'withdrawn',
    })
    expect((await after.store.messages.listMessages(id)).map(({ state }) => state)).toEqual([
      'sent',
      'sent',
      'sent',
      'sent',
    ])
    // What is sent to it is answered from the store as well, and nothing is started for it.
    expect(await after.gateway.act(last, id)).toEqual({ seq: 3, status: 'withdrawn' })
    await expect(after.gateway.act(requestInformation(), id)).rejects.toMatchObject({ code: 'CASE_CLOSED' })
    await expect(pulseOf(after, id)).rejects.toBeInstanceOf(WorkflowNotFoundError)
  }),
)
