import { createHash, verify } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import { canonicalJson } from '../store/journal/canonical-json'
import { certificateFormat, type Certificate, type CertifiedRow } from './certificate'
import { publicKeyOf, type PublicJwk } from './certificate-keys'
import { chainHash, chainStart } from './chain-hash'

/** What is wrong, in the order in which it is looked for. `form` and `signature` leave nothing else to look for. */
export type CertificateFaultKind =
  'form' | 'key' | 'signature' | 'digest' | 'chain' | 'receipt' | 'deadline' | 'document'

export interface CertificateFault {
  readonly kind: CertificateFaultKind
  /** Danish; names the place. */
  readonly text: string
}

/** What a file that was held against a certificate is. */
export interface RecognisedFile {
  readonly name: string
  /** Danish. */ readonly as: string
}

export interface CertificateVerdict {
  readonly faults: readonly CertificateFault[]
  /** Present when the certificate could be read. */
  readonly certificate?: Certificate
  readonly recognised: readonly RecognisedFile[]
  /** Whether the key was held against published ones; if not, the signature shows only that nothing has been changed since. */
  readonly keyIsPublished: boolean
}

export interface VerificationMaterial {
  /** The authority's published keys. */
  readonly keys?: readonly PublicJwk[]
  /** Files that the certificate should know: its PDF, a letter, what was sent in. */
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[]
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** Checks a certificate without any access to the installation: nothing but its bytes, the keys and the files that are given. */
export function verifyCertificate(bytes: Buffer, { keys, files = [] }: VerificationMaterial = {}): CertificateVerdict {
  const certificate = readCertificate(bytes)
  if (typeof certificate === 'string')
    return { faults: [{ kind: 'form', text: certificate }], recognised: [], keyIsPublished: false }
  const keyFault = keys === undefined ? undefined : publishedKeyFault(certificate, keys)
  const signed = signatureFault(certificate)
  const looked = files.map(({ name, bytes: content }) => ({ name, as: recognise(certificate, sha256(content)) }))
  const faults: readonly (CertificateFault | undefined)[] = [
    keyFault,
    signed,
    ...(signed !== undefined
      ? []
      : [
          digestFault(certificate),
          ...chainFaults(certificate),
          ...receiptFaults(certificate),
          ...deadlineFaults(certificate),
        ]),
    ...looked.map(({ name, as }) =>
      as === undefined
        ? fault(
            'document',
            `Filen ${name} er ikke en af dem, certifikatet nævner: den er ændret, eller den hører til noget andet`,
          )
        : undefined,
    ),
  ]
  return {
    faults: faults.flatMap((found) => found ?? []),
    certificate,
    keyIsPublished: keys !== undefined && keyFault === undefined,
    recognised: looked.flatMap(({ name, as }) => (as === undefined ? [] : [{ name, as }])),
  }
}

const fault = (kind: CertificateFaultKind, text: string): CertificateFault => ({ kind, text })

/** The certificate, or what is wrong with its form. Only the canonical bytes are taken: no flipped byte may mean the same. */
function readCertificate(bytes: Buffer): Certificate | string {
  if (!isUtf8(bytes)) return 'Filen er ikke tekst i UTF-8'
  const text = bytes.toString('utf8')
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return 'Filen er ikke JSON'
  }
  if (typeof read !== 'object' || read === null || (read as { format?: unknown }).format !== certificateFormat)
    return `Filen er ikke et certifikat af formen ${certificateFormat}`
  if (canonicalJson(read) !== text) return 'Filen er ikke skrevet i den kanoniske form, certifikater har'
  const certificate: Partial<Certificate> = read
  return hasShape(certificate) ? (certificate as Certificate) : 'Certifikatet mangler dele, som det skal have'
}

/** As much of the shape as the checks below rely on; the rest is the signature's to vouch for. */
function hasShape({
  signature,
  document,
  journal,
  receipts,
  deadlines,
  letters,
  messages,
}: Partial<Certificate>): boolean {
  return (
    [journal, receipts, deadlines, letters, messages].every(Array.isArray) &&
    typeof document?.sha256 === 'string' &&
    [signature?.keyId, signature?.publicKey, signature?.digest, signature?.value].every(
      (part) => typeof part === 'string',
    )
  )
}

function publishedKeyFault(
  { signature: { keyId, publicKey } }: Certificate,
  keys: readonly PublicJwk[],
): CertificateFault | undefined {
  const known = keys.find(({ kid }) => kid === keyId)
  if (known === undefined) return fault('key', `Nøglen ${keyId} er ikke blandt de offentliggjorte`)
  return known.x === publicKey ? undefined : fault('key', `Nøglen ${keyId} er en anden end den offentliggjorte`)
}

function signatureFault({ signature: { value, ...signature }, ...rest }: Certificate): CertificateFault | undefined {
  const invalid = fault(
    'signature',
    `Signaturen passer ikke til indholdet: certifikatet er ændret, eller det er ikke udstedt med nøglen ${signature.keyId}`,
  )
  const raw = Buffer.from(value, 'base64url')
  // The last character of base64url has bits to spare: two texts must not stand for one signature.
  if (
    raw.toString('base64url') !== value ||
    Buffer.from(signature.publicKey, 'base64url').toString('base64url') !== signature.publicKey
  )
    return invalid
  try {
    return verify(
      null,
      Buffer.from(canonicalJson({ ...rest, signature }), 'utf8'),
      publicKeyOf(signature.publicKey),
      raw,
    )
      ? undefined
      : invalid
  } catch {
    return fault('key', 'Certifikatets nøgle kan ikke læses som en Ed25519-nøgle')
  }
}

function digestFault({ document: _document, signature, ...content }: Certificate): CertificateFault | undefined {
  return sha256(canonicalJson(content)) === signature.digest
    ? undefined
    : fault('digest', 'Oplysningernes SHA-256 er en anden end den, der er trykt i dokumentet')
}

function chainFaults({ journal, case: about }: Certificate): readonly CertificateFault[] {
  if (about === undefined) return journal.length === 0 ? [] : [fault('chain', 'Der er journalrækker, men ingen sag')]
  const faults: CertificateFault[] = []
  let before = chainStart
  for (const [n, row] of journal.entries()) {
    if (row.seq !== n + 1) return [...faults, fault('chain', `Række ${n + 1} mangler i journalen`)]
    const wrong = rowFault(row, before, about.caseId)
    if (wrong !== undefined) faults.push(fault('chain', `Række ${row.seq}: ${wrong}`))
    before = row.hash
  }
  if (journal.length !== about.seq || before !== about.head)
    faults.push(fault('chain', `Journalen ender ikke ved række ${about.seq} med den hash, sagen har`))
  return faults
}

function rowFault({ seq, hash, told, body }: CertifiedRow, before: string, caseId: string): string | undefined {
  if (body === undefined) return undefined
  if (chainHash(before, body) !== hash) return 'hash passer ikke til indholdet og den foregående række'
  const read = JSON.parse(body) as { caseId?: unknown; seq?: unknown; at?: unknown; event?: { type?: unknown } }
  return read.caseId === caseId && read.seq === seq && read.at === told?.at && read.event?.type === told?.type
    ? undefined
    : 'indholdet siger noget andet end certifikatets linje'
}

/** What is said of a submission must be what the journal's own row says, where that can be read. */
function receiptFaults({ receipts, journal }: Certificate): readonly CertificateFault[] {
  return receipts.flatMap(({ receiptId, number, receivedAt, seq, deadlines }) => {
    const body = journal.find((row) => row.seq === seq)?.body
    const read = body === undefined ? undefined : (JSON.parse(body) as { commandId?: unknown; at?: unknown })
    return [
      ...(read !== undefined && (read.commandId !== receiptId || read.at !== receivedAt)
        ? [fault('receipt', `Kvitteringen ${number} passer ikke til række ${seq ?? ''}`)]
        : []),
      ...deadlines
        .filter(({ at, inTime }) => receivedAt < at !== inTime)
        .map(({ rule }) => fault('receipt', `Kvitteringen ${number}: fristen ${rule} er vurderet forkert`)),
    ]
  })
}

function deadlineFaults({ deadlines, journal }: Certificate): readonly CertificateFault[] {
  return deadlines
    .filter(
      ({ setBy, endedBy }) =>
        setBy > journal.length || (endedBy !== undefined && (endedBy < setBy || endedBy > journal.length)),
    )
    .map(({ rule, date }) => fault('deadline', `Fristen ${rule} ${date} henviser til rækker, der ikke findes`))
}

/** What a file is, by its SHA-256. */
function recognise({ document, letters, receipts }: Certificate, digest: string): string | undefined {
  if (digest === document.sha256) return 'certifikatets PDF'
  const letter = letters.find((candidate) => candidate.sha256 === digest)
  if (letter !== undefined) return `brevet »${letter.title}« til ${letter.to.name}`
  const receipt = receipts.find((candidate) => candidate.sha256 === digest)
  return receipt === undefined ? undefined : `det indsendte under kvittering ${receipt.number}`
}
