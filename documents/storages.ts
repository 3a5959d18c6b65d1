import type { Store } from '../store/create-store'
import type { DocumentStorage } from './document-storage'
import { createPostgresStorage } from './postgres-storage'
import { createS3Storage, type S3Settings } from './s3-storage'

/** The storages of an installation, the one for new files first: what was put into the database before there was a bucket is still found. */
export function storagesOf(
  store: Pick<Store, 'documents'>,
  s3: S3Settings | undefined,
): readonly [DocumentStorage, ...DocumentStorage[]] {
  const inDatabase = createPostgresStorage(store)
  return s3 === undefined ? [inDatabase] : [createS3Storage(s3), inDatabase]
}
