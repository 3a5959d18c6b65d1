import type { Readable } from 'node:stream'
import type { Procedure } from '../../domain/process/procedure'
import { InfectedFile, type DocumentRoom } from '../../documents/document-room'
import { StorageFault } from '../../documents/document-storage'
import type { FileIntake } from '../../documents/file-intake'
import type { ScanState } from '../../store/documents/document'
import { Problem } from '../answer/problem'
import type { AdmittedFile } from './admit-file'
import { incomingFile, type FileSender, type IncomingFile } from './incoming-file'
import type { Reception, ReceptionAnswer } from './reception'

export interface TakeFileParts {
  readonly reception: Reception
  readonly room: DocumentRoom
  readonly intake: FileIntake
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** A file that is kept, with what the case has made of it. */
export interface TakenFile extends Pick<IncomingFile, 'documentId' | 'mediaType'> {
  readonly told: ReceptionAnswer
  readonly size: number
  readonly sha256: string
  readonly scan: ScanState
}

/** The case that a file is handed in to. */
export interface TakingCase {
  readonly procedure: Procedure
  readonly caseId: string
  /** The procedure's command that hands in a file. */
  readonly command: string
}

/** A receipt must be in the store within three seconds of its stamp; what took longer is stamped when it was kept. */
const freshMs = 2_000

/**
 * Receives a file that has been admitted, looks for viruses, keeps it and makes it part of the case.
 * @throws {Problem} as `incomingFile`; DOCUMENT_INFECTED, STORE_UNAVAILABLE
 */
export async function takeFile(
  source: Readable,
  sender: FileSender,
  admitted: AdmittedFile,
  { procedure, caseId, command }: TakingCase,
  { reception, room, intake, clock }: TakeFileParts,
): Promise<TakenFile> {
  const { file, documentId, mediaType, incoming } = await incomingFile(source, sender, admitted, { intake, clock })
  try {
    const scan = await kept(room, { documentId, caseId, mediaType, file })
    const { receivedAt } = incoming.body
    const stamp = clock() - Date.parse(receivedAt) > freshMs ? new Date(clock()).toISOString() : receivedAt
    const told = await reception.act(procedure, caseId, command, {
      ...incoming,
      body: { ...incoming.body, receivedAt: stamp },
    })
    return { told, documentId, mediaType, size: file.size, sha256: file.sha256, scan }
  } finally {
    await file.release()
  }
}

async function kept(room: DocumentRoom, file: Parameters<DocumentRoom['keep']>[0]): Promise<ScanState> {
  try {
    return await room.keep(file)
  } catch (error) {
    if (error instanceof InfectedFile) throw new Problem('DOCUMENT_INFECTED', { members: { finding: error.finding } })
    if (error instanceof StorageFault)
      throw new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
    throw error
  }
}
