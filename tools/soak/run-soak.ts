import type { House } from '../../local/house'
import { waitUntil } from '../../local/wait-until'
import { pulseQuery, type Pulse } from '../../workflows/contract'
import { createAnswerBook } from './answer-book'
import { killPlans } from './kill-plan'
import { setPeopleToWork } from './people'
import { seeded } from './seeded'
import { verdict, type Verdict } from './verdict'
import { createWorkerCrew, type KillTally } from './worker-crew'
import { buildWorkerProgram } from './worker-program'

export interface SoakOptions {
  readonly kills: number
  readonly seed: number
  /** Cases that are worked on at once; 6 unless told. */
  readonly desks?: number
  readonly progress?: (kills: number) => void
}

/** What a soak did and found. */
export interface SoakReport extends KillTally, Omit<Verdict, 'faults'> {
  readonly seed: number
  readonly seconds: number
  readonly cases: number
  readonly accepted: number
  readonly refused: number
  /** Commands that had to be given again because nobody answered. */
  readonly repeats: number
  /** Empty when no acknowledged command was lost or doubled and everything agrees with everything. */
  readonly faults: readonly string[]
}

/** How soon the engine finds out that a worker is dead, in ms. Short, or a soak would mostly wait. */
export const soakTimeouts = { taskTimeoutMs: 4_000, stickyMs: 1_000 } as const

/** Longest wait, in seconds, after the last kill, for the effects and for each closed case's workflow: what died several times is tried again ever later. */
const quietWithin = 1_200

/**
 * Lets people work on cases while their workers are killed, and compares everything with everything afterwards.
 * @param house opened with `soakTimeouts`; without a worker
 */
export async function runSoak(
  house: House,
  { kills, seed, desks = 6, progress = () => undefined }: SoakOptions,
): Promise<SoakReport> {
  const begun = Date.now()
  const chance = seeded(seed)
  const plans = killPlans(kills, chance)
  const program = await buildWorkerProgram()
  const crew = createWorkerCrew(program.file, {
    ...house.environment,
    WORKER_BUNDLE: house.bundle.codePath,
    SOAK_TASK_TIMEOUT_MS: String(soakTimeouts.taskTimeoutMs),
    SOAK_STICKY_MS: String(soakTimeouts.stickyMs),
  })
  try {
    // The version becomes current by its first worker; that one retires before the first kill.
    const [first] = await Promise.all([house.startWorker(), crew.assemble()])
    await first.stop()
    const book = createAnswerBook()
    const people = await setPeopleToWork(house, book, chance, desks)
    const tally = await crew.carryOut(plans, () => people.working, progress)
    await crew.rest()
    const broken = await people.stop().then(
      () => [],
      (error: unknown) => [error instanceof Error ? error.message : String(error)],
    )
    const late = await untilQuiet(house, people.cases)
    const { faults, ...found } = await verdict(house, people.cases, book.told)
    return {
      seed,
      seconds: Math.round((Date.now() - begun) / 1000),
      ...tally,
      cases: people.cases.length,
      accepted: book.told.filter(({ kind }) => kind === 'accepted').length,
      refused: book.told.filter(({ kind }) => kind === 'refused').length,
      repeats: book.repeats,
      ...found,
      faults: [...people.surprises, ...broken, ...late, ...faults],
    }
  } finally {
    await crew.close()
    program.remove()
  }
}

/** Every effect done, every closed case's workflow at its end, and every open one's aware of what has been done; or what is not. */
async function untilQuiet({ store, client }: House, cases: readonly string[]): Promise<readonly string[]> {
  const settled = async (id: string): Promise<boolean> => {
    const handle = client.workflow.getHandle(id)
    if ((await store.cases.findCase(id))?.closed === true) return (await handle.describe()).status.name !== 'RUNNING'
    // The store knows that an effect is done a moment before the workflow hears of it.
    return (await handle.query<Pulse>(pulseQuery)).openEffects.length === 0
  }
  try {
    await waitUntil(async () => (await store.effects.countOpenEffects()) === 0, {
      seconds: quietWithin,
      gaveUp: () => new Error(`Effects are still open after ${quietWithin} s`),
    })
    for (const id of cases)
      await waitUntil(() => settled(id), {
        seconds: quietWithin,
        gaveUp: () => new Error(`${id}: its workflow neither ends nor hears of what has been done`),
      })
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
