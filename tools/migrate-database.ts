import { loadSettings } from '../config/load-settings'
import { migrate } from '../store/migrate'
import { createPool } from '../store/pool'

/** Brings the database of DATABASE_URL to this version's tables. Run before the programs of a new version start. */
async function main(): Promise<void> {
  const { database } = loadSettings('database')
  const pool = createPool(database.url, { max: 1 })
  try {
    const applied = await migrate(pool)
    process.stdout.write(
      applied.length === 0
        ? 'Databasen er allerede ført à jour.\n'
        : `${applied.map((name) => `Anvendt: ${name}`).join('\n')}\n`,
    )
  } finally {
    await pool.end()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message || error.name : String(error)}\n`)
  process.exitCode = 1
})
