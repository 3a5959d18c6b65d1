import { Client } from 'pg'
import { databaseName } from './database'
import { testEnvironment } from './environment'

/** A database of its own for one test file. */
export interface OwnDatabase {
  readonly url: string
  /** Removes it, ending every connection to it. */
  drop(): Promise<void>
}

/** Makes an empty database on the shared server, so that test files that run at once do not see each other. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const name = databaseName()
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(testEnvironment().databaseUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testEnvironment().databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
