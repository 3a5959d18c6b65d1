import type { CivilDate } from '../domain/calendar/civil-date'
import type { Instant } from '../domain/calendar/instant'
import type { ProcedureName } from '../domain/process/procedure-name'

/** The form of what is signed. Another form gets another name, and old certificates stay readable. */
export const certificateFormat = 'specialeplan-certificate/1'

/** A deadline as it stood when a submission came. */
export interface MetDeadline {
  readonly rule: string
  readonly date: CivilDate
  readonly at: Instant
  readonly explanation: string
  readonly inTime: boolean
}

/** What a party has sent, as it was received. */
export interface CertifiedReceipt {
  readonly receiptId: string
  readonly number: string
  readonly command: string
  /** Danish. */
  readonly label: string
  readonly by: string
  readonly organisation?: string
  /** When the last byte was at the API's edge: the legal instant. */
  readonly receivedAt: Instant
  /** Of the bytes that were sent, in lower-case hexadecimal. */
  readonly sha256: string
  readonly outcome: 'pending' | 'accepted' | 'refused'
  /** Its last row of the journal. */
  readonly seq?: number
  readonly refusal?: { readonly code: string; readonly detail: string }
  readonly deadlines: readonly MetDeadline[]
}

/** A line of the deadline ledger. */
export interface CertifiedDeadline {
  readonly rule: string
  /** Danish. */
  readonly ruleName: string
  readonly date: CivilDate
  readonly at: Instant
  readonly explanation: string
  readonly endsRight: boolean
  readonly setBy: number
  readonly endedBy?: number
  readonly standing: 'running' | 'passed' | 'met' | 'moved'
}

/**
 * A row of the journal. `hash` is SHA-256 over the hash of the row before (32 zero bytes before the first) and the body in
 * UTF-8. What the reader may not see stands by its hash alone; `body` is there where the reader may see all of the row.
 */
export interface CertifiedRow {
  readonly seq: number
  readonly hash: string
  readonly told?: { readonly at: Instant; readonly type: string; readonly text: string; readonly by: string }
  readonly body?: string
}

/** A letter and how it came to its recipient. */
export interface CertifiedLetter {
  readonly letterId: string
  readonly title: string
  readonly to: { readonly cvr?: string; readonly name: string }
  /** Of the PDF. */
  readonly sha256: string
  readonly issuedAt: Instant
  readonly availableAt?: Instant
  readonly receipt?: string
  readonly byPost?: true
}

/** An e-mail and what mail servers have said of it. */
export interface CertifiedMessage {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly state: string
  readonly attempts: number
  readonly queuedAt: Instant
  readonly messageId?: string
  readonly sentAt?: Instant
  readonly response?: string
  readonly delivery?: { readonly action: string; readonly at: Instant }
}

/** All that a certificate says. Plain JSON; the same day and the same case give the same content for the same reader. */
export interface CertificateContent {
  readonly format: typeof certificateFormat
  /** Of one submission, or of the whole case. */
  readonly kind: 'submission' | 'case'
  /** Day in Denmark. */
  readonly issuedOn: CivilDate
  readonly issuer: { readonly name: string; readonly address: string }
  readonly issuedTo: { readonly name: string; readonly organisation?: string }
  /** Absent where a submission opened no case. */
  readonly case?: {
    readonly caseId: string
    readonly caseNumber: string
    readonly procedure: ProcedureName
    readonly procedureName: string
    readonly title: string
    readonly status: string
    readonly statusName: string
    /** Number and hash of the last row of the journal; in a submission's certificate of the last that it led to. */
    readonly seq: number
    readonly head: string
  }
  readonly receipts: readonly CertifiedReceipt[]
  readonly deadlines: readonly CertifiedDeadline[]
  /** Danish: how a clock that was paused or extended came to where it stands. */
  readonly clock?: readonly string[]
  readonly journal: readonly CertifiedRow[]
  readonly letters: readonly CertifiedLetter[]
  readonly messages: readonly CertifiedMessage[]
}

/** The certificate as it is handed out: content, the PDF that says the same, and the signature over both. Kept as canonical JSON. */
export interface Certificate extends CertificateContent {
  readonly document: { readonly mediaType: 'application/pdf'; readonly sha256: string; readonly size: number }
  readonly signature: CertificateSignature
}

export interface CertificateSignature {
  readonly algorithm: 'Ed25519'
  readonly keyId: string
  /** The public key, base64url as in a JWK. Whose it is, is for the authority's published keys to say. */
  readonly publicKey: string
  /** SHA-256 of the content's canonical JSON: printed in the PDF. */
  readonly digest: string
  /** Over the canonical JSON of the certificate without this member, base64url. */
  readonly value: string
}
