import { DefaultLogger, Runtime } from '@temporalio/worker'
import { openOwnHouse } from '../local/own-house'
import { createEngineWorld } from '../rehearsal/engine-world'
import type { World } from '../rehearsal/world'

/** The engine's world for one rehearsal, on servers of its own. */
export async function startEngineWorld(): Promise<World> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const house = await openOwnHouse()
  await house.startWorker()
  return createEngineWorld({ ...house, idPrefix: 'rehearsal' })
}
