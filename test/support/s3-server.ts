import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import type { S3Settings } from '../../documents/s3-storage'

/** An S3 server with an empty bucket. */
export interface TestS3 {
  readonly settings: S3Settings
  stop(): Promise<void>
}

/** Starts an S3 server that speaks the protocol over HTTP, as MinIO does. The key is the one that it knows. */
export async function startS3(): Promise<TestS3> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'dokumenter' }],
  })
  const { port } = await server.run()
  return {
    settings: {
      url: `http://127.0.0.1:${port}`,
      region: 'eu-north-1',
      bucket: 'dokumenter',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
