import type { CaseActor } from '../../../domain/rights/actor'
import { after, holdGuards, type Guarded, type Step } from '../../support/guards'
import { anne, helle, mette } from '../approval/approval-cases'
import { hearingWaiver, reasons } from '../supervision/supervision-cases'
import { revocation, withdrawal } from './revocation-cases'

/* Every rule of a revocation that refuses, met once. */

const other: CaseActor = { kind: 'case', caseId: 'approval-another', seq: 1 }
const blank = { reason: ' ' }
const hearing: Step = ['openHearing', { text: 'Vi påtænker.', facts: 'Ingen leder.' }, mette, '2027-06-01 09:30']
const waived: Step = ['draftDecision', { ...withdrawal, hearingWaiver }, mette, '2027-06-01 09:30']
const proof: Step = ['submitProof', { text: 'Der er ansat en leder.' }, anne, '2027-06-04 10:00']
const part = (over: object) => ({ ...withdrawal, part: { text: 'x', ...over } })

const guards: readonly Guarded[] = [
  [
    'one that is opened',
    () => revocation(),
    ['noteOffer', {}, other, 'NOT_ALLOWED'],
    ['recordMilderMeans', { means: 'order', notEnoughBecause: ' ' }, mette, 'INVALID_FIELDS'],
    ['dropRevocation', blank, mette, 'INVALID_FIELDS'],
    ['avert', blank, helle, 'INVALID_FIELDS'],
    ['rejectProof', { reason: 'x' }, mette, 'WRONG_STATUS'],
    ['draftDecision', withdrawal, mette, 'HEARING_REQUIRED'],
    ['establishLapse', { lastDay: '2027-03-01' }, mette, 'DATE_INVALID'],
  ],
  [
    'one whose party is heard',
    () => after(revocation(), hearing),
    ['draftDecision', withdrawal, mette, 'HEARING_OPEN'],
    ['decide', {}, helle, 'HEARING_OPEN'],
  ],
  [
    'one whose party has been heard',
    () => revocation('heard'),
    ['draftDecision', { ...withdrawal, reasons: { ...reasons, facts: ' ' } }, mette, 'REASONS_MISSING'],
    ['draftDecision', { ...withdrawal, criteria: [] }, mette, 'REASONS_MISSING'],
    ['draftDecision', { ...withdrawal, criteria: [{ criterionId: 'ingen', text: 'x' }] }, mette, 'UNKNOWN_CRITERION'],
    ['draftDecision', part({}), mette, 'INVALID_FIELDS'],
    ['draftDecision', part({ places: 12 }), mette, 'INVALID_FIELDS'],
    ['draftDecision', part({ places: 0 }), mette, 'INVALID_FIELDS'],
    ['draftDecision', { ...withdrawal, effectiveFrom: '2027-06-05' }, mette, 'DATE_INVALID'],
  ],
  [
    'one in which nothing milder has been weighed',
    () => after(revocation(), waived),
    ['decide', {}, helle, 'MILDER_MEANS_MISSING'],
  ],
  [
    'one in which the party has sent something',
    () => after(revocation('drafted'), proof),
    ['decide', {}, helle, 'PROOF_OPEN'],
    ['rejectProof', blank, mette, 'INVALID_FIELDS'],
  ],
]

describe('a revocation', () => {
  holdGuards(['domain/revocation'], guards, {
    'domain/revocation/decision/decide.ts': 'what is drafted has a draft: its type alone does not say so',
  })
})
