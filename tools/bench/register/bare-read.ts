import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import helmet from 'helmet'
import type { Pool } from 'pg'
import { createPool } from '../../../store/pool'

/** A bare indexed read, answered by the same HTTP stack as the API's: what every question's time is held against. */
export interface BareRead {
  /** An address that answers with `rows` rows that lie side by side in the primary key. `random` gives 0 to 1. */
  ask(rows: number, random: () => number): string
  stop(): Promise<void>
}

/** As many rows as the register has, each with one of its entries. */
export async function fillBareRows(pool: Pool): Promise<void> {
  await pool.query(
    'CREATE TABLE bare_rows AS SELECT row_number() OVER (ORDER BY case_id, seq) AS id, entry FROM register_history',
  )
  await pool.query('ALTER TABLE bare_rows ADD PRIMARY KEY (id)')
  await pool.query('VACUUM (ANALYZE) bare_rows')
}

/** @param most how many rows there are */
export async function startBareRead(databaseUrl: string, most: number): Promise<BareRead> {
  const pool = createPool(databaseUrl, { max: 2 })
  const app = express()
  app.disable('x-powered-by').disable('etag').use(helmet())
  app.get('/bare/:from', async (request, response) => {
    const { rows } = await pool.query<{ entry: unknown }>({
      name: 'bare-read',
      text: 'SELECT id, entry FROM bare_rows WHERE id >= $1 ORDER BY id LIMIT $2',
      values: [request.params['from'], request.query['rows']],
    })
    response.json({ items: rows })
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    ask: (rows, random) => `http://127.0.0.1:${port}/bare/${1 + Math.floor(random() * (most - rows))}?rows=${rows}`,
    async stop() {
      server.close()
      server.closeAllConnections()
      await pool.end()
    },
  }
}
