import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createEngineWorld } from '../rehearsal/engine-world'
import { createPureWorld } from '../rehearsal/pure-world'
import { readScenario } from '../rehearsal/read-scenario'
import { runScenario } from '../rehearsal/run-scenario'
import { reuseHouses } from './support/reused-houses'

/* The same scenarios as on the pure core, on Temporal with time skipping, PostgreSQL and SMTP: the same story, word for word. */

const folder = path.join(__dirname, 'scenarios')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => path.join(folder, name))

const houses = reuseHouses()
afterAll(() => houses.close())

describe('scenarios on the engine', () => {
  // Several at once (jest.config.cjs says how many): each mostly waits for the engine.
  it.concurrent.each(files.map((file) => [path.basename(file, '.yaml'), file]))(
    '%s goes as on the pure core',
    (_name, file) =>
      houses.play(async (house) => {
        const scenario = readScenario(file)
        const world = createEngineWorld({
          ...house,
          idPrefix: `rehearsal${randomBytes(4).toString('hex')}`,
          close: async () => undefined,
        })
        const onEngine = await runScenario(scenario, world)
        expect(onEngine).toEqual(await runScenario(scenario, createPureWorld()))
        expect(onEngine.asExpected).toBe(true)
      }),
  )
})
