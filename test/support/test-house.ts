import { openHouse, type House, type HouseOptions } from '../../local/house'
import { waitUntil } from '../../local/wait-until'
import { readWorkflowBundle } from '../../worker/workflow-bundle'
import { pulseQuery, type Pulse } from '../../workflows/contract'
import { createDatabase, type TestDatabase } from './database'
import { testBundlePath, testEnvironment } from './environment'
import { keepWorkerLog } from './run-logs'

/** A house on a database of its own, made here unless given, and the test run's servers. `close` removes the database as well. */
export async function openTestHouse(options: Partial<HouseOptions> = {}, given?: TestDatabase): Promise<House> {
  const { temporalAddress, temporalNamespace } = testEnvironment()
  const database = given ?? (await createDatabase())
  const house = await openHouse({
    databaseUrl: database.url,
    temporal: { address: temporalAddress, namespace: temporalNamespace },
    bundle: await readWorkflowBundle(testBundlePath()),
    // On a busy machine an answer takes its time, and that is no fault of the product's.
    answerWithinMs: 60_000,
    ...options,
  })
  return {
    ...house,
    startWorker: (...how) => {
      keepWorkerLog()
      return house.startWorker(...how)
    },
    close: async () => {
      await house.close()
      await database.drop()
    },
  }
}

/** A test's body in a house of its own, closed after it: such tests may run beside each other, and mostly they wait. */
export const inOwnHouse = (story: (house: House) => Promise<void>) => async (): Promise<void> => {
  const house = await openTestHouse()
  try {
    await story(house)
  } finally {
    await house.close()
  }
}

/** Waits until something holds, and fails with its description when it does not within `seconds`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 240): Promise<void> {
  await waitUntil(async () => await holds(), {
    seconds,
    gaveUp: (last) =>
      new Error(`In vain for ${seconds} s: ${what}${last instanceof Error ? ` (${last.message})` : ''}`),
  })
}

/** The shell's own view of a case. */
export const pulseOf = ({ client }: House, caseId: string): Promise<Pulse> =>
  client.workflow.getHandle(caseId).query<Pulse>(pulseQuery)

/** Waits until a case has nothing to do but wait for time and commands. */
export const untilIdle = (house: House, caseId: string): Promise<void> =>
  until(`${caseId} becomes idle`, async () => (await pulseOf(house, caseId)).idle)

/** Waits until, besides, every effect of it has been done or given up. */
export const untilDone = (house: House, caseId: string): Promise<void> =>
  until(`${caseId} has done its effects`, async () => {
    const { idle, openEffects } = await pulseOf(house, caseId)
    // The case hands its e-mails to the outbox; whether they are sent the store knows.
    return idle && openEffects.length === 0 && (await house.store.cases.loadCase(caseId)).openEffects.length === 0
  })

/** The types of a case's events, in their order. */
export const eventTypes = async ({ store }: House, caseId: string): Promise<readonly string[]> =>
  (await store.journal.readJournal(caseId, 0)).events.map(({ event }) => event.type)
