import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createEngineWorld } from '../rehearsal/engine-world'
import { createPureWorld } from '../rehearsal/pure-world'
import { readScenario } from '../rehearsal/read-scenario'
import { runScenario } from '../rehearsal/run-scenario'
import { openTestHouse } from './support/test-house'

/* The same scenarios as on the pure core, on Temporal with time skipping, PostgreSQL and SMTP: the same story, word for word. */

const folder = path.join(__dirname, 'scenarios')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => path.join(folder, name))

describe('scenarios on the engine', () => {
  // Several at once (jest.config.cjs says how many): each mostly waits for the engine.
  it.concurrent.each(files.map((file) => [path.basename(file, '.yaml'), file]))(
    '%s goes as on the pure core',
    async (_name, file) => {
      const scenario = readScenario(file)
      const house = await openTestHouse()
      await house.startWorker()
      const world = createEngineWorld({
        ...house,
        idPrefix: `rehearsal${randomBytes(4).toString('hex')}`,
        close: house.close,
      })
      try {
        const onEngine = await runScenario(scenario, world)
        expect(onEngine).toEqual(await runScenario(scenario, createPureWorld()))
        expect(onEngine.asExpected).toBe(true)
      } finally {
        await world.close()
      }
    },
  )
})
