import type { Readable } from 'node:stream'
import type { Pool } from 'pg'

/** A piece in memory at a time, in each direction. */
const chunkBytes = 512 * 1024
/** A file of so many pieces at most is in memory as a whole, and one statement writes it: 4 MB. */
const mostTogether = 8

/**
 * Writes a file's bytes in pieces, all or none. Bytes that are there already stay: an id never stands for two contents. No connection is
 * taken before there is something to write.
 */
export async function writeContent(pool: Pool, documentId: string, content: Readable): Promise<void> {
  try {
    const coming = pieces(content)
    const first: Buffer[] = []
    for (let next = await coming.next(); next.done !== true; next = await coming.next()) {
      first.push(next.value)
      if (first.length > mostTogether) {
        await writeInTurn(pool, documentId, first, coming)
        return
      }
    }
    await writeTogether(pool, documentId, first)
  } finally {
    content.destroy()
  }
}

/** In one round trip: hundreds of bids that come in a minute wait for each other's. Of two that write the same file the second finds the pieces of the first. */
async function writeTogether(pool: Pool, documentId: string, parts: readonly Buffer[]): Promise<void> {
  if (parts.length === 0) return
  const rows = parts.map((_bytes, n) => `($1, ${n}, $${n + 2})`).join()
  await pool.query(
    `INSERT INTO document_chunks (document_id, n, bytes) VALUES ${rows} ON CONFLICT (document_id, n) DO NOTHING`,
    [documentId, ...parts],
  )
}

async function writeInTurn(
  pool: Pool,
  documentId: string,
  first: readonly Buffer[],
  coming: AsyncGenerator<Buffer>,
): Promise<void> {
  const client = await pool.connect()
  let broken: unknown = true
  try {
    await client.query('BEGIN')
    // One writer of the same file at a time: the second finds the pieces of the first.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 27))', [documentId])
    const { rowCount } = await client.query('SELECT FROM document_chunks WHERE document_id = $1 LIMIT 1', [documentId])
    if (rowCount === 0) {
      let n = 0
      const write = async (bytes: Buffer): Promise<void> => {
        await client.query('INSERT INTO document_chunks (document_id, n, bytes) VALUES ($1, $2, $3)', [
          documentId,
          n,
          bytes,
        ])
        n += 1
      }
      for (const bytes of first) await write(bytes)
      for await (const bytes of coming) await write(bytes)
    }
    await client.query('COMMIT')
    broken = undefined
  } finally {
    // A connection whose transaction was not finished is ended, and the transaction with it.
    client.release(broken === undefined ? undefined : true)
  }
}

async function* pieces(content: Readable): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const part of content as AsyncIterable<Buffer>) {
    gathered.push(part)
    size += part.length
    if (size < chunkBytes) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}
