import type { CaseGateway } from '../gateway/case-gateway'
import type { DigitalPost } from '../letters/digital-post'
import type { LetterRenderer, RenderProgress } from '../letters/render-letter'
import type { Store } from '../store/create-store'
import type { StoredDocument } from '../store/documents/document'

/** What the activities work with. */
export interface ActivityParts {
  readonly store: Store
  readonly gateway: CaseGateway
  /** What sends the e-mails that stand in the store. */
  readonly outbox: { nudge(): void }
  readonly renderLetter: LetterRenderer
  readonly digitalPost: DigitalPost
  /** Removes a file's bytes, wherever they lie. Twice is once. */
  readonly removeFile: (file: Pick<StoredDocument, 'documentId' | 'storage'>) => Promise<void>
  /** Whether a party's address has to be confirmed; in rehearsals all count as confirmed. */
  readonly confirmsAddresses: boolean
  /** Where people reach the pages; for the links in e-mails. No slash at its end. */
  readonly publicUrl: string
}

/** How far an effect is that takes long: a letter of many pages, a bundle of many documents, the copies of a release. */
export type EffectProgress =
  | (RenderProgress & { readonly letterId: string })
  | { readonly bundleId: string; readonly step: string; readonly done: number; readonly of: number }
  | { readonly releaseId: string; readonly done: number; readonly of: number }
