import { createHash } from 'node:crypto'
import { workerData } from 'node:worker_threads'
import { signingKey } from '../certificates/certificate-keys'
import { chainHash, chainStart } from '../certificates/chain-hash'
import { composeCertificate, type CaseEvidence } from '../certificates/compose-certificate'
import { contentDigest, issueCertificate, type IssuedCertificate } from '../certificates/issue-certificate'
import { createTextRenderer } from '../letters/render-letter'
import { createStore } from '../store/create-store'
import { createPool } from '../store/pool'
import { answerQuestions } from './answer-questions'
import type {
  CertificateQuestion,
  CertificateThreadData,
  CertifiedCase,
  RenderedCertificate,
} from './certificate-question'
import { createKeptResults } from './kept-results'

/* The thread of certificates: it reads a case's evidence itself, since even that is too much of a large case for the loop that answers everybody. */

/** Certificates that have been fetched lately, in bytes: a reader who takes both forms has them made once. */
const mostKept = 32 * 1024 * 1024

const { databaseUrl, keys } = workerData as CertificateThreadData
const pool = createPool(databaseUrl, { max: 2 })
const store = createStore(pool)
const renderText = createTextRenderer()
// A Buffer is a plain array of bytes when it has crossed into a thread.
const key = signingKey(keys.map((one) => ({ ...one, key: Buffer.from(one.key) })))
const kept = createKeptResults<IssuedCertificate>(mostKept)

async function evidenceOf({ row, state, letters }: CertifiedCase): Promise<CaseEvidence> {
  const [chain, receipts, messages] = await Promise.all([
    store.journal.readChain(row.caseId, row.seq),
    store.receipts.receiptsOfCase(row.caseId),
    store.messages.listMessages(row.caseId),
  ])
  let before = chainStart
  for (const { body, hash } of chain) {
    // What does not hold must not be signed: npm run verify-journal names the row.
    if (chainHash(before, body) !== hash) throw new Error(`The journal of ${row.caseId} does not verify`)
    before = hash
  }
  return { row, state, chain, receipts, letters, messages }
}

async function issued({ about, form: _, ...request }: CertificateQuestion): Promise<IssuedCertificate> {
  const content = composeCertificate(about && (await evidenceOf(about)), request)
  const digest = contentDigest(content)
  const known = kept.get(digest)
  if (known !== undefined) return known
  const made = await issueCertificate(content, { key, renderText, digest })
  kept.put(digest, made, made.pdf.length + Buffer.byteLength(made.json))
  return made
}

answerQuestions<CertificateQuestion>(
  async (question) => {
    const { json, pdf, pdfSha256 } = await issued(question)
    // A copy that changes hands: the kept one stays here. Small buffers share their memory with others and could not.
    const bytes = new Uint8Array(question.form === 'pdf' ? pdf : Buffer.from(json, 'utf8'))
    const sha256 = question.form === 'pdf' ? pdfSha256 : createHash('sha256').update(bytes).digest('hex')
    return { result: { bytes, sha256 } satisfies RenderedCertificate, transfer: [bytes.buffer] }
  },
  () => pool.end(),
)
