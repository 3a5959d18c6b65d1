import type { CertificateKey } from '../certificates/certificate-keys'
import type { CertificateRequest } from '../certificates/compose-certificate'
import type { StoredCase } from '../store/cases/case-columns'
import type { StoredLetter } from '../store/letters/letter'
import type { CaseState } from '../domain/process/procedure'

/** What the thread of certificates works with from its start. */
export interface CertificateThreadData {
  readonly databaseUrl: string
  readonly keys: readonly CertificateKey[]
}

/** The form in which a certificate is wanted. */
export type CertificateForm = 'json' | 'pdf'

/** A case as a certificate is made of it, and what its reader may read of its letters. */
export interface CertifiedCase {
  readonly row: StoredCase
  /** In today's schema. */
  readonly state: CaseState
  /** Those that the reader may read. */
  readonly letters: readonly StoredLetter[]
}

/** What the thread is asked. */
export interface CertificateQuestion extends CertificateRequest {
  /** None of a submission that opened no case, or whose case the reader may not read. */
  readonly about?: CertifiedCase
  readonly form: CertificateForm
}

/** A certificate in one form. */
export interface RenderedCertificate {
  readonly bytes: Uint8Array
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
}
