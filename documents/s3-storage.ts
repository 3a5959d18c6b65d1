import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { StorageFault, type DocumentStorage } from './document-storage'

/** A bucket and how to reach it. */
export interface S3Settings {
  /** Of a server other than Amazon's, such as MinIO: `https://s3.example.dk`. */
  readonly url?: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Files in an S3 bucket, under `documents/<id>`. The bucket is there already; its encryption and retention are its owner's. */
export function createS3Storage({ url, region, bucket, accessKeyId, secretAccessKey }: S3Settings): DocumentStorage {
  const at = (documentId: string) => ({ Bucket: bucket, Key: `documents/${documentId}` })
  let connected: Promise<Connected> | undefined
  /** Loaded when first needed: an installation without S3 has no use for half a second and 20 MB of it. */
  const connection = (): Promise<Connected> =>
    (connected ??= import('@aws-sdk/client-s3').then((sdk) => ({
      sdk,
      client: new sdk.S3Client({
        ...(url === undefined ? {} : { endpoint: url, forcePathStyle: true }),
        region,
        credentials: { accessKeyId, secretAccessKey },
        // What went wrong is told by the StorageFault; the package would write it to the console as well.
        logger: {
          trace: () => undefined,
          debug: () => undefined,
          info: () => undefined,
          warn: () => undefined,
          error: () => undefined,
        },
        // Trailing checksums are Amazon's own; other servers refuse them. What is read is held against our own SHA-256.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      }),
    })))
  const told = async <Result>(work: (connected: Connected) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await connection())
    } catch (cause) {
      throw new StorageFault(`S3: ${cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)}`, {
        cause,
      })
    }
  }

  return {
    kind: 's3',
    put: (documentId, content, size) =>
      told(async ({ sdk, client }) => {
        try {
          await client.send(new sdk.PutObjectCommand({ ...at(documentId), Body: content, ContentLength: size }))
        } finally {
          content.destroy()
        }
      }),
    read: (documentId) =>
      told(async ({ sdk, client }) => {
        const { Body } = await client.send(new sdk.GetObjectCommand(at(documentId)))
        if (Body === undefined) throw new Error(`no content of ${documentId}`)
        return Body as Readable
      }),
    remove: (documentId) =>
      told(async ({ sdk, client }) => {
        await client.send(new sdk.DeleteObjectCommand(at(documentId)))
      }),
  }
}

interface Connected {
  readonly sdk: typeof import('@aws-sdk/client-s3')
  readonly client: S3Client
}
