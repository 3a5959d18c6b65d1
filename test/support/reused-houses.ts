import { createDatabase, type TestDatabase } from './database'
import { openTestHouse } from './test-house'
import type { House } from '../../local/house'

/** Houses with a worker, in which one story after another is played, each on an empty database. */
export interface ReusedHouses {
  /** Plays a story in a house that nobody else is in; one is opened when all are taken. */
  play(story: (house: House) => Promise<void>): Promise<void>
  /** Closes all of them. */
  close(): Promise<void>
}

interface Lane {
  readonly house: House
  readonly database: TestDatabase
}

/**
 * Houses that the stories of one file take in turn. A worker costs as much as a short story does (engine, sandbox, letters'
 * thread, code that runs for the first time), and an empty database a fiftieth of that. Cases of an earlier story lie
 * ended in the engine; a house in which a story has failed is used no more.
 */
export function reuseHouses(): ReusedHouses {
  const free: Lane[] = []

  const open = async (): Promise<Lane> => {
    const database = await createDatabase()
    const house = await openTestHouse({}, database)
    await house.startWorker()
    return { house, database }
  }

  /** Leaves nothing of a story behind. */
  const empty = async ({ house, database }: Lane): Promise<void> => {
    const open = (await house.store.cases.allCases()).filter(({ closed }) => !closed)
    await Promise.all(open.map(({ caseId }) => house.client.workflow.getHandle(caseId).terminate('The story is over')))
    await database.empty()
  }

  return {
    async play(story) {
      const lane = free.pop() ?? (await open())
      try {
        await story(lane.house)
        await empty(lane)
      } catch (fault) {
        await lane.house.close()
        throw fault
      }
      free.push(lane)
    },
    async close() {
      await Promise.all(free.map(({ house }) => house.close()))
    },
  }
}
