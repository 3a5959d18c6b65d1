import type { ApprovalState } from '../../../domain/approval/state'
import { without } from '../../../domain/process/without'
import type { Actor, CaseActor } from '../../../domain/rights/actor'
import type { DrivenCase } from '../../support/case-driver'
import {
  application,
  endGeneralApproval,
  given,
  helle,
  intensify,
  mette,
  registerOf,
  revocationOf,
} from './approval-cases'

/* What other cases decide while an approval counts as lapsed: there was no lapse, so it holds as if it had been told without one. */

type Approval = DrivenCase<ApprovalState>

const when = '2029-05-10 09:00'
const condition = { text: 'Ny aftale', due: '2029-12-01' }
const supervisionOf = ({ state }: Approval): CaseActor => ({
  kind: 'case',
  caseId: state.supervisions?.at(-1)?.supervisionId ?? '',
  seq: 9,
})
const openSupervision = (approval: Approval): void => {
  approval.act('openSupervision', { occasion: 'follow-up', note: 'Fund' }, mette, '2029-03-01 09:00')
}
const openRevocation = (approval: Approval): void => {
  approval.act('openRevocation', { ground: 'criteria', note: 'Fund' }, mette, '2029-03-01 09:00')
}

interface Told {
  readonly prepare?: (approval: Approval) => void
  readonly command: string
  readonly data: unknown
  readonly by: (approval: Approval) => Actor
}

const told: Readonly<Record<string, Told>> = {
  'conditions that a supervision sets': {
    prepare: openSupervision,
    command: 'noteConditions',
    data: { decision: 3, conditions: [condition] },
    by: supervisionOf,
  },
  'conditions of a supervision that a complaint takes away': {
    prepare(approval) {
      openSupervision(approval)
      approval.act(
        'noteConditions',
        { decision: 3, conditions: [condition] },
        supervisionOf(approval),
        '2029-03-02 09:00',
      )
    },
    command: 'noteConditions',
    data: { decision: 3, conditions: [] },
    by: supervisionOf,
  },
  'intensified supervision': {
    prepare: openSupervision,
    command: 'noteIntensifiedSupervision',
    data: { from: '2029-05-10', to: '2029-08-10', reason: 'Fund', supervisionId: 'supervision-test0001.2' },
    by: supervisionOf,
  },
  'intensified supervision that is lifted': {
    prepare(approval) {
      intensify(approval, '2029-08-01', '2029-03-01 09:00')
    },
    command: 'endIntensifiedSupervision',
    data: { reason: 'Rettet op' },
    by: supervisionOf,
  },
  'an order': {
    prepare: openSupervision,
    command: 'noteOrder',
    data: {
      supervisionId: 'supervision-test0001.2',
      orderId: 'p1',
      text: 'Ansæt',
      from: '2029-05-10',
      due: '2029-09-01',
      blocks: 'nothing',
      inForce: true,
    },
    by: supervisionOf,
  },
  'a part that is withdrawn': {
    prepare: openRevocation,
    command: 'revoke',
    data: { part: { places: 4 } },
    by: revocationOf,
  },
  'a withdrawal of which the party is heard': {
    prepare: openRevocation,
    command: 'noteRevocation',
    data: { stage: 'heard' },
    by: revocationOf,
  },
  'conditions in the place of a withdrawal': {
    prepare: openRevocation,
    command: 'endRevocation',
    data: { conditions: [condition] },
    by: revocationOf,
  },
  'other terms after a complaint': {
    command: 'amend',
    data: { validTo: '2032-03-14', conditions: [condition], details: { places: 9 }, decidedBy: ['maja'] },
    by: () => application,
  },
}

const but = (state: ApprovalState) => without(state, 'notices', 'decisiveSeq', 'revocations')

describe.each(Object.entries(told))('%s', (_what, { prepare, command, data, by }) => {
  const approval = (lapses: boolean): Approval => {
    const one = given({ conditions: [{ text: 'Aftale', due: '2030-06-01' }], details: { places: 8 } })
    prepare?.(one)
    const teller = by(one)
    if (lapses) endGeneralApprovalOf(one)
    one.act(command, data, teller, when)
    if (lapses) {
      expect(one.state).toMatchObject({ status: 'lapsed', deadlines: [] })
      one.act('annulLapse', { reason: 'Den generelle godkendelse består.' }, helle, '2029-05-20 09:00')
    }
    one.pass('2029-05-20 09:00')
    return one
  }

  it('holds when the lapse is annulled, and time does the same with it', () => {
    const [annulled, never] = [approval(true), approval(false)]
    expect(but(annulled.state)).toEqual(but(never.state))
    expect(annulled.state.revocations ?? []).toEqual(expect.arrayContaining([...(never.state.revocations ?? [])]))
    expect(registerOf(annulled)).toEqual(registerOf(never))
    const future = (one: Approval) => {
      const before = one.journal.length
      one.pass('2030-01-01 00:00')
      return one.journal.slice(before).map(({ at, event }) => `${at} ${event.type}`)
    }
    expect(future(annulled)).toEqual(future(never))
  })
})

/** By its own revocation, and beside one that is open by that one. */
function endGeneralApprovalOf(approval: Approval): void {
  const open = approval.state.revocations?.some(({ over }) => over !== true) === true
  if (open)
    approval.act('noteGeneralApprovalEnd', { lastDay: '2029-05-01' }, revocationOf(approval), '2029-05-02 09:00')
  else endGeneralApproval(approval, { lastDay: '2029-05-01' }, '2029-05-02 09:00')
}
