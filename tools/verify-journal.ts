import { parseArgs } from 'node:util'
import { createPool } from '../store/pool'
import { verifyJournal } from '../store/journal/verify'
import { runningDatabase } from './running-database'
import { runTool } from './run-tool'

const usage = `Brug: npm run verify-journal -- [--case SAG]

Efterprøver journalens hashkæde, for én sag eller for alle, og nævner den første forkerte række i hver sag.
  --case SAG   sagens id, for eksempel application-6m2kq9x4wd3t
Databasen er DATABASE_URL, ellers den, som npm start har i gang.
Slutkode: 0 journalen er hel, 1 noget er forkert, 2 kaldet eller databasen kan ikke bruges.`

async function main(): Promise<number> {
  const { case: caseId, help } = readArguments()
  if (help) {
    console.log(usage)
    return 0
  }
  const pool = createPool(runningDatabase(), { max: 1, statementTimeoutMs: 0 })
  try {
    const { cases, rows, faults } = await verifyJournal(pool, caseId === undefined ? {} : { caseId })
    if (caseId !== undefined && cases === 0) throw new Error(`Sagen ${caseId} findes ikke.`)
    for (const fault of faults) console.log(`FEJL  ${fault.caseId}  række ${fault.seq}: ${fault.reason}`)
    console.log(
      faults.length === 0
        ? `Journalen er hel: ${rows} rækker i ${cases} ${cases === 1 ? 'sag' : 'sager'}.`
        : `${faults.length} af ${cases} sager har en forkert række (${rows} rækker læst).`,
    )
    return faults.length === 0 ? 0 : 1
  } finally {
    await pool.end()
  }
}

function readArguments(): { case?: string | undefined; help?: boolean | undefined } {
  try {
    return parseArgs({ options: { case: { type: 'string' }, help: { type: 'boolean', short: 'h' } } }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

runTool(main)
