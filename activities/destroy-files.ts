import { causeOf, type DestroyedFile, type DestroyFilesEffect } from '../domain/process/effect'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import type { ActivityParts } from './activity-parts'
import { effectImpossible } from './effect-impossible'

type Parts = Pick<ActivityParts, 'store' | 'gateway' | 'removeFile'>

/**
 * Destroys the bytes of files and tells the case when each was gone. A file of another case, or other bytes under its id, are left as they
 * are: nothing is destroyed that was not meant. A rehearsal has no bytes, and tells its own instant.
 */
export async function destroyFiles(
  parts: Parts,
  { key, at }: KeyedEffect,
  { files, report }: DestroyFilesEffect,
  rehearsal: boolean,
): Promise<void> {
  const by = causeOf(key)
  const destroyed: DestroyedFile[] = []
  for (const file of files)
    destroyed.push({ ...file, destroyedAt: rehearsal ? at : await destroyOne(parts, by.caseId, file) })
  try {
    await parts.gateway.act({ commandId: key, name: report, data: { files: destroyed }, by, at }, by.caseId)
  } catch (error) {
    throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
  }
}

async function destroyOne(
  { store: { documents }, removeFile }: Parts,
  caseId: string,
  { documentId, sha256 }: DestroyFilesEffect['files'][number],
): Promise<string> {
  const found = await documents.findDocument(documentId)
  if (found?.caseId !== caseId || found.sha256 !== sha256)
    throw effectImpossible(`${documentId} is no file of ${caseId} with the hash that was to be destroyed`)
  await removeFile(found)
  return documents.noteDestroyed(documentId)
}
