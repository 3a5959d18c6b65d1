import { approvalProcedure } from '../../../domain/approval/procedure'
import type { ApprovalState } from '../../../domain/approval/state'
import { without } from '../../../domain/process/without'
import type { Actor, CaseActor } from '../../../domain/rights/actor'
import { at, type DrivenCase } from '../../support/case-driver'
import {
  application,
  file,
  given,
  intensify,
  mette,
  nextPeriod,
  registerOf,
  renewal,
  revocationOf,
} from './approval-cases'
import { again, ways, type Way } from './ways-to-be-over'

/*
 * What other cases decide while an approval counts as lapsed or withdrawn: when that is taken away there was none, so it holds as if it
 * had been told without.
 */

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
  /** Why it is not told of one that is over in this way. */
  readonly never?: Partial<Record<Way, string>>
}

const oneAtATime = {
  revoked: 'there is one revocation at a time, and this one is over',
  'revoked in part': 'there is one revocation at a time, and this one is over',
} as const
const supervisionId = 'supervision-test0001.2'
const order = {
  supervisionId,
  orderId: 'p1',
  text: 'Ansæt',
  from: '2029-05-10',
  due: '2029-09-01',
  blocks: 'nothing',
}
const fileIn = (approval: Approval): void => {
  file(approval, '2029-02-01 12:00')
}
/** The renewal that has been decided. */
const renewalDecided = ({ state }: Approval): CaseActor => ({
  kind: 'case',
  caseId: state.refusedRenewal ?? state.applicationId,
  seq: 9,
})
const until = { date: '2029-06-08', at: at('2029-06-09 00:00') }

const obligationId = 'obligation-testtest0001'
const obligation = (): CaseActor => ({ kind: 'case', caseId: obligationId, seq: 3 })

const told: Readonly<Record<string, Told>> = {
  'an obligation that rests on it': {
    command: 'noteObligation',
    data: { obligationId, from: '2029-06-01', to: '2037-05-31' },
    by: obligation,
  },
  'an obligation that rests on it no longer': {
    prepare(approval) {
      approval.act(
        'noteObligation',
        { obligationId, from: '2029-01-01', to: '2036-12-31' },
        obligation(),
        '2029-03-02 09:00',
      )
    },
    command: 'noteObligation',
    data: { obligationId, over: true },
    by: obligation,
  },
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
    data: { from: '2029-05-10', to: '2029-08-10', reason: 'Fund', supervisionId },
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
    data: { ...order, inForce: true },
    by: supervisionOf,
  },
  'an order that binds no longer': {
    prepare(approval) {
      openSupervision(approval)
      approval.act('noteOrder', { ...order, inForce: true }, supervisionOf(approval), '2029-03-02 09:00')
    },
    command: 'noteOrder',
    data: { ...order, inForce: false },
    by: supervisionOf,
  },
  'a report': {
    prepare: openSupervision,
    command: 'noteSupervisionReport',
    data: { on: '2029-05-10', text: 'Alt er i orden.' },
    by: supervisionOf,
  },
  'a survey': {
    prepare: openSupervision,
    command: 'noteSurvey',
    data: { on: '2029-05-10', reference: 'Brugerundersøgelse', result: 'God' },
    by: supervisionOf,
  },
  'a supervision that is closed': {
    prepare: openSupervision,
    command: 'noteSupervisionOver',
    data: { supervisionId },
    by: supervisionOf,
  },
  'a supervision that goes on': {
    prepare(approval) {
      openSupervision(approval)
      approval.act('noteSupervisionOver', { supervisionId }, supervisionOf(approval), '2029-03-02 09:00')
    },
    command: 'noteSupervisionOver',
    data: { supervisionId, reopened: true },
    by: supervisionOf,
  },
  'the end of the general approval': {
    prepare: openRevocation,
    command: 'noteGeneralApprovalEnd',
    data: { lastDay: '2029-12-31', over: true },
    by: revocationOf,
    never: { ...oneAtATime, lapsed: 'it has lapsed by that', 'lapsed for good': 'it has lapsed by that' },
  },
  'a renewal that is withdrawn': { prepare: fileIn, command: 'renewalWithdrawn', data: {}, by: renewal },
  'a renewal that is refused': { prepare: fileIn, command: 'refuseRenewal', data: { until }, by: renewal },
  'a refusal of renewal that is gone': {
    prepare(approval) {
      fileIn(approval)
      approval.act('refuseRenewal', { until }, renewal(approval), '2029-03-02 09:00')
    },
    command: 'reopenRenewal',
    data: { timely: true },
    by: renewalDecided,
  },
  'a refusal of renewal that has not come': {
    prepare(approval) {
      fileIn(approval)
      approval.act('refuseRenewal', { until }, renewal(approval), '2029-03-02 09:00')
    },
    command: 'reopenRenewal',
    data: { timely: true, notReached: true },
    by: renewalDecided,
  },
  'a renewal that was granted': {
    prepare: fileIn,
    command: 'renew',
    data: { ...nextPeriod, conditions: [condition], details: { places: 12 }, decidedBy: ['helle'] },
    by: renewal,
  },
  'a decision on a period to come that has arrived': {
    prepare(approval) {
      fileIn(approval)
      const period = { ...nextPeriod, details: { places: 12 }, tellsWhenServed: true }
      approval.act('renew', period, renewal(approval), '2029-03-02 09:00')
    },
    command: 'noteServed',
    data: { validFrom: nextPeriod.validFrom },
    by: renewalDecided,
  },
  'a complaint over what gave it': {
    command: 'noteAppeal',
    data: { complaintId: 'complaint-test0001.9' },
    by: () => application,
  },
  'a part that is withdrawn': {
    prepare: openRevocation,
    command: 'revoke',
    data: { part: { places: 4 } },
    by: revocationOf,
    never: oneAtATime,
  },
  'a withdrawal of which the party is heard': {
    prepare: openRevocation,
    command: 'noteRevocation',
    data: { stage: 'heard' },
    by: revocationOf,
    never: oneAtATime,
  },
  'conditions in the place of a withdrawal': {
    prepare: openRevocation,
    command: 'endRevocation',
    data: { conditions: [condition] },
    by: revocationOf,
    never: oneAtATime,
  },
  'other terms after a complaint': {
    command: 'amend',
    data: { validTo: '2032-03-14', conditions: [condition], details: { places: 9 }, decidedBy: ['maja'] },
    by: () => application,
  },
}

const but = (state: ApprovalState) => ({
  ...without(state, 'notices', 'decisiveSeq', 'revocations', 'complaints', 'byPost', 'obligationsTold'),
  // Since when they know it is what happened meanwhile.
  ...(state.obligationsTold === undefined ? {} : { told: without(state.obligationsTold, 'seq') }),
})

const rows = (Object.keys(ways) as readonly Way[]).flatMap((way) =>
  Object.entries(told).flatMap(([what, one]) => (one.never?.[way] === undefined ? [[what, way, one] as const] : [])),
)

describe.each(rows)('%s, told of an approval that is %s', (_what, way, { prepare, command, data, by }) => {
  const approval = (isOver: boolean): Approval => {
    const one = given({ conditions: [{ text: 'Aftale', due: '2030-06-01' }], details: { places: 8 } })
    prepare?.(one)
    const teller = by(one)
    if (isOver) ways[way].over(one)
    const { status } = ways[way]
    if (isOver && status !== undefined) expect(one.state).toMatchObject({ status, deadlines: [] })
    one.act(command, data, teller, when)
    if (isOver) {
      if (status !== undefined) expect(one.state).toMatchObject({ status, deadlines: [] })
      ways[way].back(one)
    }
    one.pass(again)
    return one
  }

  it('holds when that is taken away, and time does the same with it', () => {
    const [back, never] = [approval(true), approval(false)]
    expect(but(back.state)).toEqual(but(never.state))
    expect(back.state.revocations ?? []).toEqual(expect.arrayContaining([...(never.state.revocations ?? [])]))
    expect(registerOf(back)).toEqual(registerOf(never))
    const future = (one: Approval) => {
      const before = one.journal.length
      one.pass('2030-01-01 00:00')
      return one.journal.slice(before).map(({ at: due, event }) => `${due} ${event.type}`)
    }
    expect(future(back)).toEqual(future(never))
  })
})

it('every command that another case gives an approval is tried, but for these', () => {
  const others = {
    open: 'it begins with it',
    suspendRevocation: 'it is what takes a withdrawal away',
    reportBounce: 'of an e-mail of its own, which changes nothing of it',
    bindRepresentative: 'of a login, which changes nothing of it',
    noteInfection: 'of a document of its own',
    handOverFile: 'a complaint asks for its documents',
    settleAccess: 'of a request for access to it',
    noteComplaint: 'of its own decisions, in test/domain/remedy/every-decision.test.ts',
    settleComplaint: 'of its own decisions, in test/domain/remedy/every-decision.test.ts',
    recordAvailability: 'of its own letters, in test/domain/delivery',
    recordUndeliverable: 'of its own letters, in test/domain/delivery',
  }
  const given = approvalProcedure.commands.filter(({ by }) => by.includes('case')).map(({ name }) => name)
  const tried = new Set(Object.values(told).map(({ command }) => command))
  expect(given.filter((name) => !tried.has(name) && !(name in others))).toEqual([])
})
