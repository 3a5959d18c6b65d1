import type { Readable } from 'node:stream'
import type { Pool } from 'pg'

/** A piece in memory at a time, in each direction. */
const chunkBytes = 512 * 1024

/** Writes a file's bytes in pieces, all or none. Bytes that are there already stay: an id never stands for two contents. */
export async function writeContent(pool: Pool, documentId: string, content: Readable): Promise<void> {
  const client = await pool.connect()
  let broken: unknown = true
  try {
    await client.query('BEGIN')
    // One writer of the same file at a time: the second finds the pieces of the first.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 27))', [documentId])
    const { rowCount } = await client.query('SELECT FROM document_chunks WHERE document_id = $1 LIMIT 1', [documentId])
    if (rowCount === 0) {
      let n = 0
      for await (const bytes of pieces(content)) {
        await client.query('INSERT INTO document_chunks (document_id, n, bytes) VALUES ($1, $2, $3)', [
          documentId,
          n,
          bytes,
        ])
        n += 1
      }
    }
    await client.query('COMMIT')
    broken = undefined
  } finally {
    // A connection whose transaction was not finished is ended, and the transaction with it.
    client.release(broken === undefined ? undefined : true)
    content.destroy()
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
