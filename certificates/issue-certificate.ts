import { createHash, sign } from 'node:crypto'
import type { TextRenderer } from '../letters/render-letter'
import { canonicalJson } from '../store/journal/canonical-json'
import type { CertificateContent } from './certificate'
import { certificateText } from './certificate-text'
import type { SigningKey } from './certificate-keys'

/** A certificate in its two forms, which name each other. */
export interface IssuedCertificate {
  /** Canonical JSON, signed. */
  readonly json: string
  readonly pdf: Buffer
  /** Of the PDF, in hexadecimal. */
  readonly pdfSha256: string
}

/** SHA-256 of a content's canonical JSON, in hexadecimal: one content, one certificate. */
export const contentDigest = (content: CertificateContent): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')

/**
 * Signs a content. The PDF prints the content's digest and the key's id; the JSON names the PDF's SHA-256 and is signed as
 * a whole, so that either form leads to the other. Nothing here depends on the moment: the same content gives the same
 * bytes, and both forms can be fetched one after the other.
 */
export async function issueCertificate(
  content: CertificateContent,
  {
    key,
    renderText,
    digest = contentDigest(content),
  }: {
    readonly key: SigningKey
    readonly renderText: TextRenderer
    /** The content's, where it is known already. */
    readonly digest?: string
  },
): Promise<IssuedCertificate> {
  const { pdf, sha256 } = await renderText(certificateText(content, { digest, keyId: key.id }))
  const unsigned = {
    ...content,
    document: { mediaType: 'application/pdf', sha256, size: pdf.length },
    signature: { algorithm: 'Ed25519', keyId: key.id, publicKey: key.x, digest },
  } as const
  const value = sign(null, Buffer.from(canonicalJson(unsigned), 'utf8'), key.privateKey).toString('base64url')
  return { json: canonicalJson({ ...unsigned, signature: { ...unsigned.signature, value } }), pdf, pdfSha256: sha256 }
}
