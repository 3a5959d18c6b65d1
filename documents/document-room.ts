import type { Readable } from 'node:stream'
import type { Store } from '../store/create-store'
import type { ScanState, StoredDocument } from '../store/documents/document'
import { StorageFault, type DocumentStorage } from './document-storage'
import { createShelf } from './shelf'
import type { SpooledFile } from './spool'
import { ScannerUnavailable, type VirusScanner } from './virus-scanner'

/** A virus was found. Nothing of the file was kept. */
export class InfectedFile extends Error {
  override readonly name = 'InfectedFile'

  constructor(/** As the scanner calls it. */ readonly finding: string) {
    super(`infected: ${finding}`)
  }
}

/** A file on its way into a case. */
export interface IncomingFile {
  readonly documentId: string
  readonly caseId: string
  readonly mediaType: string
  readonly file: SpooledFile
  /** Nobody here can see what is in it, and no scanner: its sender is not kept waiting for one. */
  readonly sealed?: true
}

/** Keeps files and hands them out. */
export interface DocumentRoom {
  /**
   * Looks for viruses and puts the file into safety. When the scanner is away or too slow the file is kept as `awaiting`:
   * what a party has sent is not lost because of us. The same id again is the same file.
   * @throws InfectedFile, StorageFault
   */
  keep(incoming: IncomingFile): Promise<ScanState>
  /**
   * A file's bytes. The stream breaks off when they are not the ones that were handed in.
   * @throws StorageFault
   */
  open(document: StoredDocument): Promise<Readable>
  /** Scans what no scanner has seen yet, a few at a time. Answers how many were scanned. */
  rescan(): Promise<number>
  /** Removes files whose upload broke off. Answers how many. */
  sweep(): Promise<number>
}

export interface DocumentRoomParts {
  readonly store: Pick<Store, 'documents'>
  /** The storage for new files first, then those that hold older ones. */
  readonly storages: readonly [DocumentStorage, ...DocumentStorage[]]
  /** None: files are kept and handed out unscanned. */
  readonly scanner?: VirusScanner
  /** Told when the scanner could not be asked, and what was found later in a file that was kept. */
  readonly onScan?: (told: {
    readonly documentId: string
    readonly caseId: string
    readonly finding?: string
    readonly fault?: unknown
  }) => void
}

/** A sender waits for it, and the receipt's stamp must be in the store soon after the last byte came. */
const scanWithinMs = 1_500
const rescanWithinMs = 60_000
const sweepAfterMs = 3_600_000

export function createDocumentRoom({
  store: { documents },
  storages,
  scanner,
  onScan = () => undefined,
}: DocumentRoomParts): DocumentRoom {
  const shelf = createShelf(storages)
  const firstScan = async ({ documentId, caseId, file, sealed }: IncomingFile): Promise<ScanState> => {
    if (scanner === undefined || sealed === true) return 'unscanned'
    try {
      const result = await scanner.scan(file.read(), scanWithinMs)
      if (result.verdict === 'infected') throw new InfectedFile(result.finding)
      return 'clean'
    } catch (fault) {
      if (!(fault instanceof ScannerUnavailable)) throw fault
      onScan({ documentId, caseId, fault })
      return 'awaiting'
    }
  }

  return {
    open: (document) => shelf.open(document),
    async keep(incoming) {
      const { documentId, caseId, mediaType, file } = incoming
      const known = await documents.findDocument(documentId)
      if (known !== undefined) return known.scan
      const scan = await firstScan(incoming)
      const storage = await shelf.put(documentId, file.read(), file.size)
      await documents.insertDocument({
        documentId,
        caseId,
        mediaType,
        size: file.size,
        sha256: file.sha256,
        storage,
        scan,
      })
      return scan
    },
    async rescan() {
      if (scanner === undefined) return 0
      let scanned = 0
      for (const document of await documents.leaseScans({ limit: 5, leaseMs: rescanWithinMs })) {
        const { documentId, caseId } = document
        try {
          const result = await scanner.scan(await shelf.open(document), rescanWithinMs)
          await documents.recordScan(documentId, result)
          if (result.verdict === 'infected') onScan({ documentId, caseId, finding: result.finding })
          scanned += 1
        } catch (fault) {
          if (!(fault instanceof ScannerUnavailable || fault instanceof StorageFault)) throw fault
          onScan({ documentId, caseId, fault })
        }
      }
      return scanned
    },
    async sweep() {
      const abandoned = await documents.claimDocuments({ olderThanMs: sweepAfterMs, limit: 20 })
      for (const document of abandoned) {
        await shelf.remove(document)
        await documents.removeDocument(document.documentId)
      }
      return abandoned.length
    },
  }
}
