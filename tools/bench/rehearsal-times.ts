import path from 'node:path'
import { createPureWorld } from '../../rehearsal/pure-world'
import { readScenario } from '../../rehearsal/read-scenario'
import { runScenario } from '../../rehearsal/run-scenario'
import type { World } from '../../rehearsal/world'
import { projectRoot } from '../project-files'
import { startEngineWorld } from '../start-engine-world'

/** How long the rehearsal of an approval's four years with its renewal takes, in seconds, once everything runs. */
export interface RehearsalTimes {
  readonly scenario: string
  readonly pureSeconds: number
  readonly engineSeconds: number
}

const scenario = 'test/scenarios/fornyelse-i-tide.yaml'

/** Plays the scenario on the pure core and on an engine of its own. */
export async function measureRehearsal(): Promise<RehearsalTimes> {
  return {
    scenario,
    pureSeconds: await timeOf(createPureWorld()),
    engineSeconds: await timeOf(await startEngineWorld()),
  }
}

async function timeOf(world: World): Promise<number> {
  try {
    const read = readScenario(path.join(projectRoot, scenario))
    const begun = performance.now()
    const { asExpected } = await runScenario(read, world)
    if (!asExpected) throw new Error(`${scenario} did not go as it expects`)
    return (performance.now() - begun) / 1000
  } finally {
    await world.close()
  }
}
