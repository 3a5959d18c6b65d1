import { parseArgs } from 'node:util'
import { Client, Connection } from '@temporalio/client'
import { createDataConverter } from '../converter/data-converter'
import { procedureNames, type ProcedureName } from '../domain/process/procedure-name'
import { createCaseGateway } from '../gateway/case-gateway'
import { createStore } from '../store/create-store'
import { createPool } from '../store/pool'
import { reviveCases } from '../worker/revive-cases'
import { runningDatabase } from './running-database'
import { runningEngine } from './running-engine'
import { runTool } from './run-tool'

const usage = `Brug: npm run revive-cases -- [--procedure SAGSTYPE]

Sætter hver åben sag i gang fra sin journal, når Temporal har mistet sine data. Sager, der er i gang, røres ikke.
  --procedure SAGSTYPE   kun denne type: ${procedureNames.join(', ')}
Databasen er DATABASE_URL, Temporal er TEMPORAL_ADDRESS med PAYLOAD_KEYS; ellers dem, som npm start har i gang.
Slutkode: 0 alle åbne sager er i gang, 1 nogle kunne ikke sættes i gang, 2 kaldet, databasen eller Temporal kan ikke bruges.`

/** The engine answers a start in milliseconds; one that takes longer than this is not there. */
const answerWithinMs = 15_000

async function main(): Promise<number> {
  const { procedure, help } = readArguments()
  if (help) {
    console.log(usage)
    return 0
  }
  const {
    temporal: { connection: options, namespace, taskQueue },
    payloads,
  } = runningEngine()
  const pool = createPool(runningDatabase(), { max: 4 })
  const store = createStore(pool)
  await store.ping()
  const connection = await Connection.connect({ ...options, connectTimeout: '10s' })
  try {
    const client = new Client({ connection, namespace, dataConverter: createDataConverter(payloads) })
    const gateway = createCaseGateway({ client, cases: store.cases, answerWithinMs, taskQueue })
    const { running, failed } = await reviveCases(
      { store, gateway },
      {
        ...(procedure === undefined ? {} : { procedure }),
        progress: (seen) => console.error(`… ${seen} åbne sager`),
      },
    )
    for (const { caseId, reason } of failed) console.log(`FEJL  ${caseId}: ${reason}`)
    console.log(
      failed.length === 0
        ? `${running} åbne sager er i gang.`
        : `${running} åbne sager er i gang, ${failed.length} kunne ikke sættes i gang.`,
    )
    return failed.length === 0 ? 0 : 1
  } finally {
    await Promise.all([pool.end(), connection.close()])
  }
}

function readArguments(): { procedure?: ProcedureName; help: boolean } {
  try {
    const { procedure: given, help = false } = parseArgs({
      options: { procedure: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
    const procedure = procedureNames.find((name) => name === given)
    if (given !== undefined && procedure === undefined) throw new Error(`Der er ingen sagstype ${given}.`)
    return { help, ...(procedure === undefined ? {} : { procedure }) }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

runTool(main)
