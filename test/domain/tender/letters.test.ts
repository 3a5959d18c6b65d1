import type { LetterEffect } from '../../../domain/process/effect'
import type { TenderNoticeContent } from '../../../domain/letter/letter-content'
import { letterText } from '../../../domain/letter/letter-text'
import { plainText } from '../../../domain/letter/plain-text'
import { missingFromLetter } from '../../../domain/letter/checklist'
import type { TenderState } from '../../../domain/tender/state'
import type { DrivenCase } from '../../support/case-driver'
import {
  anne,
  bent,
  bidOf,
  evaluatedTender,
  kaj,
  notifiedTender,
  notify,
  openedTender,
  publishedTender,
  ulla,
} from './tender-case'

/* What the bidders are told by letter (udbudsloven § 171): all by one event, each what is theirs, and the winners' alone of others'. */

interface Sent {
  readonly to: LetterEffect['to']
  readonly letter: TenderNoticeContent
  readonly letterId: string
}

const lettersOf = ({ effects }: DrivenCase<TenderState>): readonly Sent[] =>
  effects.flatMap((effect) =>
    effect.kind === 'letter' && effect.letter.kind === 'tender-notice'
      ? [{ to: effect.to, letter: effect.letter, letterId: effect.letterId }]
      : [],
  )
const wordsOf = ({ letter }: Sent): string => plainText(letterText(letter))

test('winner and loser are told in one minute, each its own scores beside the winner’s, the reasons, and the standstill’s end', () => {
  const letters = lettersOf(notifiedTender('2027-06-18 10:00'))
  expect(letters).toMatchObject([
    { to: { cvr: anne.organisation }, letter: { notice: 'won', date: '2027-06-18' } },
    {
      to: { cvr: bent.organisation },
      letter: {
        notice: 'lost',
        reasons: 'Flest point',
        advantages: 'Fordele',
        total: 740,
        winners: [{ name: 'Tilbud anne', total: 760 }],
        scores: [
          { criterion: 'Kvalitet', weight: 60, own: 7, theirs: [{ name: 'Tilbud anne', score: 8 }] },
          { criterion: 'Pris', weight: 40, own: 8, theirs: [{ name: 'Tilbud anne', score: 7 }] },
        ],
        standstill: { ends: '2027-06-28' },
      },
    },
  ])
  for (const { letter } of letters) expect(missingFromLetter(letter)).toEqual([])
  const [won, lost] = letters.map(wordsOf)
  expect(won).not.toContain('Tilbud bent')
  expect(lost).toContain('mandag den 28. juni 2027 kl. 24.00')
  expect(lost).toContain('7,40')
})

test('a bid that is not admissible is told why, and of scores nothing', () => {
  const tender = openedTender()
  const when = '2027-06-02 10:00'
  for (const who of ['pia', 'per'])
    tender.act('declareImpartiality', { impartial: true }, { ...kaj, subject: who, name: who, roles: ['panel'] }, when)
  const check = { approvalInForce: true, admissible: true, reason: 'I orden' }
  tender.act('checkBid', { bid: 'b1', ...check }, ulla, when)
  tender.act('checkBid', { bid: 'b2', ...check, admissible: false, reason: 'Tilbudslisten mangler.' }, ulla, when)
  tender.act('beginEvaluation', {}, ulla, when)
  for (const who of ['pia', 'per']) {
    const member = { ...kaj, subject: who, name: who, roles: ['panel'] as const }
    for (const criterion of ['kvalitet', 'pris'])
      tender.act('score', { bid: 'b1', criterion, score: 7, text: 'Godt' }, member, when)
    tender.act('lockScores', {}, member, when)
  }
  const pia = { ...kaj, subject: 'pia', name: 'pia', roles: ['panel'] as const }
  for (const criterion of ['kvalitet', 'pris'])
    tender.act('agree', { bid: 'b1', criterion, score: 7, text: 'Enige' }, pia, when)
  tender.act('submitReport', { text: 'Rapport' }, pia, when)
  notify((...given) => {
    tender.act(...given)
  }, '2027-06-10 10:00')
  const [, out] = lettersOf(tender)
  expect(out).toMatchObject({
    to: { cvr: bent.organisation },
    letter: { notice: 'inadmissible', reasons: 'Tilbudslisten mangler.' },
  })
  expect(out?.letter).not.toHaveProperty('scores')
  expect(out?.letter).not.toHaveProperty('total')
})

test('one letter that cannot be made, and none is sent: the tender stays where it is', () => {
  const tender = evaluatedTender()
  tender.act('draftAward', { winners: ['b1'], reason: 'Flest point', advantages: '   ' }, ulla, '2027-06-09 10:00')
  expect(
    tender.refusal('notifyAward', { channel: 'electronic', voluntaryStandstill: false }, kaj, '2027-06-10 10:00'),
  ).toBe('LETTER_INCOMPLETE')
  expect(tender.state.status).toBe('evaluated')
})

test('by letter nothing ends before the last of them is sent, and fifteen days run from then', () => {
  const tender = notifiedTender('2027-06-10 10:00', 'letter')
  expect(tender.state).toMatchObject({ status: 'standstill', deadlines: [], award: { notified: { waits: true } } })
  const [first, second] = lettersOf(tender)
  tender.pass('2027-07-10 10:00')
  tender.act('registerPosted', { letterId: first?.letterId }, ulla, '2027-07-10 10:00')
  expect(tender.state.deadlines).toEqual([])
  tender.act('registerPosted', { letterId: second?.letterId }, ulla, '2027-07-12 10:00')
  expect(tender.state).toMatchObject({
    deadlines: [{ key: 'standstill', date: '2027-07-27' }],
    award: { notified: { standstillEnds: '2027-07-27' } },
  })
  expect(tender.effects).toMatchObject(
    [anne, bent].map(({ subject }) => ({
      to: { email: `${subject}@tilbud.example` },
      message: { template: 'award-notified', data: { standstillEnds: '2027-07-27' } },
    })),
  )
})

const failed = (tender: DrivenCase<TenderState>, { letterId, to }: Sent, postedOn?: string) => {
  tender.act(
    'recordUndeliverable',
    { letterId, recipient: to.cvr, reason: 'Fritaget', ...(postedOn === undefined ? {} : { postedOn }) },
    { kind: 'case', caseId: tender.state.caseId, seq: 1 },
    '2027-06-11 08:00',
  )
}

test('what Digital Post does not deliver stops the standstill until it is sent by post; a complaint meanwhile is in it', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const [, lost] = lettersOf(tender)
  if (lost === undefined) throw new Error('No letter')
  failed(tender, lost)
  expect(tender.state).toMatchObject({ status: 'standstill', deadlines: [] })
  tender.pass('2027-09-01 00:00')
  expect(tender.state.status).toBe('standstill')
  const received = { complainant: 'Åhuset', received: { date: '2027-08-31', time: '09:00' } }
  tender.act('registerComplaint', received, ulla, '2027-09-01 08:00')
  expect(tender.state.status).toBe('suspended')
  tender.act(
    'recordRuling',
    { complaint: 'k1', ruling: 'lifted', decidedOn: '2027-09-02', text: 'Ophævet' },
    kaj,
    '2027-09-02 09:00',
  )
  expect(tender.state.status).toBe('standstill')
  tender.act('givePostalAddress', { recipient: 'b2', address: 'Vej 1, 8000 Aarhus C' }, ulla, '2027-09-02 10:00')
  expect(tender.effects).toMatchObject([{ kind: 'letter', letter: { kind: 'cover' }, reprint: { of: lost.letterId } }])
  tender.act('registerPosted', { letterId: lost.letterId }, ulla, '2027-09-03 10:00')
  expect(tender.state.deadlines).toMatchObject([{ date: '2027-09-20' }])
  tender.pass('2027-09-21 00:00')
  expect(tender.state.status).toBe('ready-to-sign')
})

test('posted by the channel itself, it counts from that day', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  const [, lost] = lettersOf(tender)
  if (lost === undefined) throw new Error('No letter')
  failed(tender, lost, '2027-06-11')
  expect(tender.state.deadlines).toMatchObject([{ date: '2027-06-28' }])
})

test('an award that is taken back, a cancellation and a contract have their letters', () => {
  const back = notifiedTender('2027-06-10 10:00')
  for (const who of [ulla, kaj]) back.act('withdrawAward', { reason: 'Regnefejl' }, who, '2027-06-11 10:00')
  expect(lettersOf(back)).toMatchObject(
    [anne, bent].map(({ organisation: cvr }) => ({
      to: { cvr },
      letter: { notice: 'withdrawn', reasons: 'Regnefejl' },
    })),
  )
  const over = publishedTender()
  over.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-30 10:00')
  over.act('cancel', { reason: 'funding', text: 'Bevillingen er væk.' }, kaj, '2027-05-31 10:00')
  expect(lettersOf(over)).toMatchObject([{ to: { cvr: anne.organisation }, letter: { notice: 'cancelled' } }])
  const signed = notifiedTender('2027-06-10 10:00')
  const contract = { bid: 'b1', approvalInForce: true }
  signed.act('draftContract', contract, ulla, '2027-06-22 09:00')
  signed.act('signContract', contract, kaj, '2027-06-22 10:00')
  expect(lettersOf(signed)).toMatchObject([
    { to: { cvr: anne.organisation }, letter: { notice: 'contract', contract: { from: '2027-10-01', hours: 1200 } } },
  ])
  for (const sent of [...lettersOf(back), ...lettersOf(over), ...lettersOf(signed)])
    expect(missingFromLetter(sent.letter)).toEqual([])
})
