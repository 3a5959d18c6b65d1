import type { TenderNoticeContent } from '../../domain/letter/letter-content'
import { senderOf } from '../../domain/letter/standard-parts'

const frame = {
  sender: senderOf('SBST'),
  recipient: { name: 'Fonden Åhuset', cvr: '12345678', attention: 'Anne Leder' },
  caseNumber: '27.06.00-G01-42-27',
  date: '2027-06-10',
  about: { tender: 'Rådgivning om autisme', lot: '1', specialeName: 'Autisme' },
  signer: { name: 'Kaj Kontrakt', title: 'Kontraktansvarlig', impartial: true },
  attachments: [],
  kind: 'tender-notice',
  legalBasis: ['Udbudsloven § 171', 'Lov om Klagenævnet for Udbud §§ 3, 6 og 12'],
} as const satisfies Partial<TenderNoticeContent>

const award = {
  winners: [
    { name: 'Fyrtårnet', total: 760 },
    { name: 'Strandhuset', total: 745 },
  ],
  advantages: 'De valgte tilbud har flere faguddannede rådgivere og svarer inden to arbejdsdage.',
  standstill: { ends: '2027-06-21' },
} as const

/** What bidders of a tender are told. */
export const tenderLetters: Readonly<Record<string, TenderNoticeContent>> = {
  'tender-won': {
    ...frame,
    ...award,
    notice: 'won',
    reasons: 'Jeres tilbud har flest point efter den offentliggjorte model.',
    winners: [{ name: 'Fonden Åhuset', total: 760 }],
    scores: [
      {
        criterion: 'Faglig kvalitet',
        weight: 60,
        own: 8,
        reason: 'Metoderne er beskrevet og dokumenteret.',
        theirs: [{ name: 'Fonden Åhuset', score: 8 }],
      },
      {
        criterion: 'Pris',
        weight: 40,
        own: 7,
        reason: 'Prisen er den næstlaveste.',
        theirs: [{ name: 'Fonden Åhuset', score: 7 }],
      },
    ],
    total: 760,
  },
  'tender-lost': {
    ...frame,
    ...award,
    notice: 'lost',
    reasons: 'De to tilbud med flest point efter den offentliggjorte model er valgt.',
    scores: [
      {
        criterion: 'Faglig kvalitet',
        weight: 60,
        own: 7,
        reason: 'Det fremgår ikke, hvordan viden deles mellem rådgiverne.',
        theirs: [
          { name: 'Fyrtårnet', score: 8 },
          { name: 'Strandhuset', score: 7 },
        ],
      },
      {
        criterion: 'Pris',
        weight: 40,
        own: 8,
        reason: 'Prisen er den laveste.',
        theirs: [
          { name: 'Fyrtårnet', score: 7 },
          { name: 'Strandhuset', score: 8 },
        ],
      },
    ],
    total: 740,
  },
  'tender-inadmissible': {
    ...frame,
    ...award,
    standstill: 'by-post',
    notice: 'inadmissible',
    reasons: 'Godkendelsen til specialet gjaldt ikke ved tilbudsfristen.',
  },
  'tender-withdrawn': {
    ...frame,
    notice: 'withdrawn',
    reasons: 'Der var en regnefejl i de vægtede point.',
  },
  'tender-cancelled': {
    ...frame,
    notice: 'cancelled',
    reasons: 'Bevillingen er bortfaldet.\nUdbuddet kan tages op igen til næste år.',
  },
  'tender-contract': {
    ...frame,
    notice: 'contract',
    contract: { from: '2027-10-01', hours: 1200 },
    legalBasis: ['Udbudsloven §§ 129 og 186-190'],
  },
}
