import { parseArgs } from 'node:util'
import { createPureWorld } from '../rehearsal/pure-world'
import { readScenario } from '../rehearsal/read-scenario'
import { runScenario } from '../rehearsal/run-scenario'
import { ScenarioFault } from '../rehearsal/scenario-fault'
import { tellTranscript } from '../rehearsal/tell-transcript'
import type { World } from '../rehearsal/world'

const usage = `Brug: npm run rehearse -- FIL [--engine] [--json]

Spiller et scenarie (se docs/scenarios.md) og fortæller, hvad der sker.
  --engine   på Temporal, PostgreSQL og en øvepostkasse i stedet for den rene kerne
  --json     forløbet som data
Slutkode: 0 alt gik som ventet, 1 noget gik ikke som ventet, 2 filen eller kaldet kan ikke forstås.`

/** Wrong use or an unreadable scenario: told in a line, exit 2. */
function giveUp(message: string): void {
  console.error(message)
  process.exitCode = 2
}

async function main(): Promise<void> {
  let options
  try {
    options = parseArgs({
      allowPositionals: true,
      options: { engine: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    giveUp(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return
  }
  const {
    values: { engine = false, json = false, help = false },
    positionals: [file, ...more],
  } = options
  if (help) {
    console.log(usage)
    return
  }
  if (file === undefined || more.length > 0) {
    giveUp(usage)
    return
  }

  try {
    const scenario = readScenario(file)
    const world: World = engine ? await openEngineWorld() : createPureWorld()
    try {
      const transcript = await runScenario(scenario, world)
      console.log(json ? JSON.stringify(transcript, null, 2) : tellTranscript(transcript).join('\n'))
      process.exitCode = transcript.asExpected ? 0 : 1
    } finally {
      await world.close()
    }
  } catch (error) {
    if (error instanceof ScenarioFault) giveUp(error.message)
    else if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      giveUp(`Filen «${file}» kan ikke læses.`)
    else throw error
  }
}

/** Loaded only when asked for: the engine takes seconds to start, and the pure core none. */
async function openEngineWorld(): Promise<World> {
  const { startEngineWorld } = await import('./start-engine-world.js')
  return startEngineWorld()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
