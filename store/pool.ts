import { Pool } from 'pg'

export interface PoolOptions {
  /** Connections at most; 10 unless told. */
  readonly max?: number
  /** How long one statement may take, in ms; 3,000 unless told, 0 for no limit (migrations, verification). */
  readonly statementTimeoutMs?: number
  /** How long to wait for a connection, in ms; 3,000 unless told. */
  readonly connectWithinMs?: number
  /** Told when a connection breaks that nobody is using. The pool replaces it; there is nothing to do but note it. */
  readonly onIdleError?: (error: Error) => void
}

/**
 * Connections to the database.
 *
 * The limits are law, not tuning: a deadline is settled ten seconds after its legal instant, and by then every submission
 * received in time must be committed or have failed, or a receipt could turn up behind the deadline that it met. Waiting
 * for a connection and the statement take six seconds at the most; a second later the client gives up on a silent server.
 */
export function createPool(databaseUrl: string, options: PoolOptions = {}): Pool {
  const { max = 10, statementTimeoutMs = 3_000, connectWithinMs = 3_000, onIdleError = () => undefined } = options
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: connectWithinMs,
    ...(statementTimeoutMs === 0
      ? {}
      : { statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + 1_000 }),
    keepAlive: true,
    application_name: 'specialeplan',
  })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', onIdleError)
  return pool
}
