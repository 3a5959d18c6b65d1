import type { CertificateKey } from '../../certificates/certificate-keys'
import { publishedKeys, signingKey } from '../../certificates/certificate-keys'
import { chainHash, chainStart } from '../../certificates/chain-hash'
import { composeCertificate, type CaseEvidence, type CertificateRequest } from '../../certificates/compose-certificate'
import { issueCertificate } from '../../certificates/issue-certificate'
import type { Person } from '../../domain/rights/actor'
import { caseRow } from '../../domain/process/journal'
import { applyEvents } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import { createTextRenderer } from '../../letters/render-letter'
import { journalBody } from '../../store/journal/journal-body'
import type { Receipt } from '../../store/receipts/receipt'
import { leader, officer } from './application-case'
import { openCase } from './case-driver'
import { completeApplication } from './complete-application'

export const certificateSigner: readonly CertificateKey[] = [
  { id: 'proeve-2', key: Buffer.alloc(32, 2), isPublic: false },
  { id: 'proeve-1', key: Buffer.alloc(32, 1), isPublic: false },
]
export const certificateJwks = publishedKeys(certificateSigner)

/** An application that was asked for more and answered a minute before the deadline; the office has drafted nothing yet. */
export function sampleEvidence(): CaseEvidence {
  const driven = openCase(procedures.application, completeApplication(), leader, '2027-01-04 09:00')
  driven.act('requestInformation', { missing: ['Budget'] }, officer, '2027-01-11 10:00')
  driven.act('supplement', { methods: 'Struktureret pædagogik og visuel støtte.' }, leader, '2027-01-25 23:59')
  driven.act('allocate', { caseworker: { subject: officer.subject, name: officer.name } }, officer, '2027-01-26 08:00')
  const { journal } = driven
  let before = chainStart
  const chain = journal.map((recorded) => {
    const body = journalBody('application-test0001', recorded)
    before = chainHash(before, body)
    return { seq: recorded.seq, body, hash: before, recorded }
  })
  const state = applyEvents(procedures.application, undefined, journal)?.state
  if (state === undefined) throw new Error('The sample has no case')
  return {
    row: caseRow(procedures.application, { state, seq: chain.length }),
    state,
    chain,
    receipts: [
      sampleReceipt(journal[0]?.commandId ?? '', '2027-01-04T08:00:00.000Z', 'submit', 1),
      sampleReceipt(journal[2]?.commandId ?? '', '2027-01-25T22:59:00.000Z', 'supplement', 3),
    ],
    letters: [
      {
        letterId: 'application-test0001-brev-2-1',
        caseId: 'application-test0001',
        seq: 2,
        kind: 'information-request',
        title: 'Vi mangler oplysninger',
        to: { cvr: '12345678', name: 'Åhuset' },
        sha256: '7'.repeat(64),
        issuedAt: '2027-01-11T09:00:00.000Z',
        delivery: { availableAt: '2027-01-11T09:00:01.000Z', receipt: 'LOKAL-1234' },
      },
    ],
    messages: [
      {
        key: 'application-test0001/2/0',
        caseId: 'application-test0001',
        template: 'information-requested',
        to: { name: 'Anne Leder', email: 'anne@aahuset.example' },
        subject: 'Vi mangler oplysninger – frist 25. januar 2027',
        text: '',
        state: 'sent',
        attempts: 1,
        queuedAt: '2027-01-11T09:00:00.500Z',
        sentAt: '2027-01-11T09:00:02.000Z',
        messageId: '<1@specialeplan.example>',
        response: '250 OK',
      },
    ],
  }
}

function sampleReceipt(receiptId: string, receivedAt: string, command: string, journaledSeq: number): Receipt {
  return {
    receiptId,
    number: `K-2027-00000${journaledSeq}`,
    caseId: 'application-test0001',
    command,
    data: {},
    bodySha256: String(journaledSeq).repeat(64),
    by: leader,
    receivedAt,
    idempotencyKey: receiptId,
    requestHash: '',
    submission: true,
    journaledSeq,
    outcome: 'accepted',
    attempts: 0,
  }
}

const renderText = createTextRenderer()

/** The sample's certificate for a reader, of the whole case unless told. */
export const sampleCertificate = (
  reader: Person = leader,
  more: Partial<CertificateRequest> = {},
  evidence = sampleEvidence(),
) =>
  issueCertificate(
    composeCertificate(evidence, {
      reader,
      issuedOn: '2027-02-01',
      publicUrl: 'https://specialeplan.example',
      ...more,
    }),
    { key: signingKey(certificateSigner), renderText },
  )
