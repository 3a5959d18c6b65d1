import type { OnPool } from '../create-store'
import { claimDocuments } from './claim-documents'
import { findDocument } from './find-document'
import { insertDocument } from './insert-document'
import { leaseScans } from './lease-scans'
import { markInfectionTold } from './mark-infection-told'
import { noteDestroyed } from './note-destroyed'
import { readContent } from './read-content'
import { recordScan } from './record-scan'
import { removeContent } from './remove-content'
import { removeDocument } from './remove-document'
import { scanStates } from './scan-states'
import { untoldInfections } from './untold-infections'
import { writeContent } from './write-content'

/** The store's room for files and what is known of them. */
export const documentRoom = (on: OnPool) => ({
  documents: {
    insertDocument: on(insertDocument),
    findDocument: on(findDocument),
    removeDocument: on(removeDocument),
    claimDocuments: on(claimDocuments),
    writeContent: on(writeContent),
    readContent: on(readContent),
    removeContent: on(removeContent),
    leaseScans: on(leaseScans),
    recordScan: on(recordScan),
    scanStates: on(scanStates),
    untoldInfections: on(untoldInfections),
    markInfectionTold: on(markInfectionTold),
    noteDestroyed: on(noteDestroyed),
  },
})
