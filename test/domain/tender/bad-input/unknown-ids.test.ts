import type { Person } from '../../../../domain/rights/actor'
import { tenderProcedure } from '../../../../domain/tender/procedure'
import { evaluatedTender, hash, kaj, notifiedTender, omar, openedTender, pia, ulla } from '../tender-case'
import {
  answered,
  askedTender,
  closedTender,
  contract,
  contractedTender,
  evaluatingTender,
  expectRefused,
  given,
  points,
  preparedTender,
  suspendedTender,
  tenderToSign,
  type Tender,
} from './tenders'

/* An id of something that is not there is refused in every command that takes one, and nothing changes. */

const { commands } = tenderProcedure

/** A command as it is given well, and the same with an id of something that is not there. */
interface Unknown {
  readonly make: () => Tender
  readonly name: string
  readonly by: Person
  readonly when: string
  readonly good: Readonly<Record<string, unknown>>
  /** By field. */
  readonly bad: Readonly<Record<string, readonly [value: unknown, code: string]>>
}
const unknown: readonly Unknown[] = [
  {
    make: preparedTender,
    name: 'recordDrill',
    by: ulla,
    when: '2027-04-08 10:00',
    good: { with: [2], proof: hash('9') },
    bad: { with: [[7], 'HOLDER_UNKNOWN'], proof: [hash('8'), 'DRILL_FAILED'] },
  },
  {
    make: preparedTender,
    name: 'excuseMember',
    by: ulla,
    when: '2027-04-08 10:00',
    good: { member: 'pia', reason: 'Grund' },
    bad: { member: ['anne', 'MEMBER_UNKNOWN'] },
  },
  {
    make: askedTender,
    name: 'answer',
    by: ulla,
    when: '2027-05-03 10:00',
    good: { question: 'q1', ...answered },
    bad: { question: ['q9', 'QUESTION_UNKNOWN'] },
  },
  {
    make: closedTender,
    name: 'openBids',
    by: omar,
    when: '2027-06-01 13:00',
    good: { envelopes: [given('b1')] },
    bad: { envelopes: [[given('b9')], 'BIDS_INCOMPLETE'] },
  },
  {
    make: openedTender,
    name: 'checkBid',
    by: ulla,
    when: '2027-06-02 10:00',
    good: { bid: 'b1', approvalInForce: true, admissible: true, reason: 'I orden' },
    bad: { bid: ['b9', 'BID_UNKNOWN'] },
  },
  {
    make: evaluatingTender,
    name: 'score',
    by: pia,
    when: '2027-06-02 10:00',
    good: { bid: 'b1', criterion: 'pris', ...points },
    bad: { bid: ['b9', 'BID_UNKNOWN'], criterion: ['smag', 'UNKNOWN_CRITERION'] },
  },
  {
    make: () => {
      const tender = evaluatedTender()
      tender.act('excuseMember', { member: 'per', reason: 'Rejst' }, ulla, '2027-06-04 10:00')
      return tender
    },
    name: 'agree',
    by: pia,
    when: '2027-06-04 11:00',
    good: { bid: 'b1', criterion: 'pris', ...points },
    bad: { bid: ['b9', 'BID_UNKNOWN'], criterion: ['smag', 'UNKNOWN_CRITERION'] },
  },
  {
    make: evaluatedTender,
    name: 'draftAward',
    by: ulla,
    when: '2027-06-09 10:00',
    good: { winners: ['b1'], reason: 'Grund', advantages: 'Fordele' },
    bad: { winners: [['b9'], 'BID_UNKNOWN'] },
  },
  {
    make: suspendedTender,
    name: 'recordRuling',
    by: kaj,
    when: '2027-06-12 10:00',
    good: { complaint: 'k1', ruling: 'lifted', decidedOn: '2027-06-12', text: 'K' },
    bad: { complaint: ['k9', 'COMPLAINT_UNKNOWN'] },
  },
  {
    make: () => notifiedTender('2027-06-10 10:00'),
    name: 'noteApprovalLost',
    by: ulla,
    when: '2027-06-12 10:00',
    good: { bid: 'b1', reason: 'Bortfaldet' },
    bad: { bid: ['b2', 'BID_UNKNOWN'] },
  },
  {
    make: tenderToSign,
    name: 'draftContract',
    by: ulla,
    when: '2027-06-22 10:00',
    good: contract,
    bad: { bid: ['b2', 'BID_UNKNOWN'] },
  },
  {
    make: tenderToSign,
    name: 'signContract',
    by: kaj,
    when: '2027-06-22 10:00',
    good: contract,
    bad: { bid: ['b2', 'CONTRACT_MISSING'] },
  },
  {
    make: contractedTender,
    name: 'stateNoticeFacts',
    by: ulla,
    when: '2027-06-23 10:00',
    good: { bid: 'b1', value: 9_600_000, postcode: '8800', city: 'Viborg', region: 'DK041', size: 'small' },
    bad: { bid: ['b2', 'CONTRACT_MISSING'] },
  },
]

it.each(unknown.map((row) => [row.name, row] as const))(
  '%s takes an id that is there, and no other, in each of its fields',
  (_name, { make, name, by, when, good, bad }) => {
    for (const [field, [value, code]] of Object.entries(bad)) {
      const tender = make()
      expect([field, expectRefused(tender, name, { ...good, [field]: value }, by, when)]).toEqual([field, code])
      expect([field, tender.refusal(name, good, by, when)]).toEqual([field, undefined])
    }
  },
)

/** Fields that name something, and how a field of that name is held to what there is where not by a row above. */
const heldElsewhere: Readonly<Record<string, string>> = {
  documentId: 'made by the API with the file itself',
  approvalId: 'stated by the API, which asks the register',
  keyId: 'the key’s own thumbprint, held against it by every client',
  openers: 'officers, held to the directory by the API',
  members: 'officers, held to the directory by the API',
  replaces: 'held by the documents’ own tests',
  letterId: 'held by the letters’ own tests',
}

it('every field that names something is held to what there is', () => {
  const naming = /^(bid|winners|criterion|question|complaint|member|members|with|envelopes|openers|replaces|.*Id)$/
  const rows = new Map(unknown.map(({ name, bad }) => [name, Object.keys(bad)]))
  const loose = commands.flatMap(({ name, fields }) =>
    Object.keys(fields)
      .filter((field) => naming.test(field) && !(field in heldElsewhere) && rows.get(name)?.includes(field) !== true)
      .map((field) => `${name}.${field}`),
  )
  expect(loose).toEqual([])
})
