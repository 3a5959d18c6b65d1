import { Readable } from 'node:stream'
import type { Pool } from 'pg'

/** A file's bytes, piece by piece, as the reader takes them: a slow reader holds no connection. Without any when there are none. */
export function readContent(pool: Pool, documentId: string): Readable {
  return Readable.from(chunks(pool, documentId), { objectMode: false })
}

async function* chunks(pool: Pool, documentId: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const { rows } = await pool.query<{ bytes: Buffer }>({
      name: 'read-chunk',
      text: 'SELECT bytes FROM document_chunks WHERE document_id = $1 AND n = $2',
      values: [documentId, n],
    })
    if (rows[0] === undefined) return
    yield rows[0].bytes
  }
}
