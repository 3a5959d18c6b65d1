import type { ApprovalState } from '../../../domain/approval/state'
import { addDays, addYears, type CivilDate } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import { complaintEnds, type ComplaintEnd } from '../../../domain/remedy/complaint-end'
import { decisionKinds, remedyOf, type DecisionKind } from '../../../domain/remedy/decision-kinds'
import type { CaseActor } from '../../../domain/rights/actor'
import { completeContent } from '../../support/complete-application'
import { decidedBy, grantedWithCondition, type DecidedWorld } from '../../support/made-decisions'

/*
 * A complaint can be decided long after: the approval that it is about may have been renewed, withdrawn, given up, or be over. Whatever
 * has become of it, the outcome is taken by the case that was decided and by all that it tells.
 */

const kinds = [...Object.keys(decisionKinds), 'granted'] as readonly (DecisionKind | 'granted')[]
const made = (kind: DecisionKind | 'granted'): DecidedWorld =>
  kind === 'granted' ? grantedWithCondition() : decidedBy(kind)
const ends = Object.keys(complaintEnds) as readonly ComplaintEnd[]

const approvalsOf = ({ world }: DecidedWorld) =>
  [...world.observed.cases.values()].flatMap(({ state }) =>
    state.caseId.startsWith('approval-') ? [state as ApprovalState] : [],
  )

function tell({ world, now }: DecidedWorld, caseId: string, name: string, data: unknown, by: string): void {
  const actor: CaseActor = { kind: 'case', caseId: by, seq: 9 }
  const at = now()
  world.act(caseId, { name, data, by: actor, receivedAt: at, takenAt: at, workerDies: false, twice: false })
}

/** A renewal of the approval is granted, whoever decides it. */
function renew(one: DecidedWorld): void {
  const [approval] = approvalsOf(one)
  if (approval === undefined) return
  const { caseId } = approval
  if (approval.renewal === undefined) one.refusal(caseId, 'applyForRenewal', completeContent(), 'anne')
  const filed = approvalsOf(one)[0]
  if (filed?.renewal === undefined) return
  const validFrom = addDays(filed.validTo, 1)
  const validTo: CivilDate = addDays(addYears(validFrom, 4), -1)
  const { contact } = filed.identity
  const period = {
    validFrom,
    validTo,
    conditions: [{ text: 'Nyt', due: addDays(validFrom, 90) }],
    details: { places: 3 },
  }
  tell(
    one,
    caseId,
    'renew',
    { ...period, descriptionVersion: filed.descriptionVersion, contact, offerName: filed.offerName, decidedBy: [] },
    filed.renewal.applicationId,
  )
}

/** What becomes of the approval while the complaint is handled. */
const meanwhile: Readonly<Record<string, (one: DecidedWorld) => void>> = {
  nothing: () => undefined,
  'a renewal that is ahead': renew,
  'a renewal that has begun'(one) {
    renew(one)
    one.wait(5 * 365)
  },
  'its end'(one) {
    one.wait(6 * 365)
  },
  'its being given up'(one) {
    for (const { caseId } of approvalsOf(one)) one.refusal(caseId, 'giveUp', { from: civilDateAt(one.now()) }, 'anne')
    one.wait(2)
  },
  'its withdrawal'(one) {
    for (const { caseId } of approvalsOf(one)) {
      one.refusal(caseId, 'openRevocation', { ground: 'criteria', note: 'Fund' }, 'mette')
      const { revocations = [] } = approvalsOf(one).find((approval) => approval.caseId === caseId) ?? {}
      const open = revocations.findLast(({ over }) => over !== true)
      if (open !== undefined) tell(one, caseId, 'revoke', {}, open.revocationId)
    }
  },
  'its lapse'(one) {
    for (const { caseId } of approvalsOf(one)) {
      one.refusal(caseId, 'openRevocation', { ground: 'general-approval-ended', note: 'Meddelt' }, 'mette')
      const { revocations = [] } = approvalsOf(one).find((approval) => approval.caseId === caseId) ?? {}
      const open = revocations.findLast(({ over }) => over !== true)
      const lastDay = addDays(civilDateAt(one.now()), -1)
      if (open !== undefined) tell(one, caseId, 'noteGeneralApprovalEnd', { lastDay }, open.revocationId)
    }
    one.wait(90)
  },
}

const statusOf = ({ world }: DecidedWorld, caseId: string) => world.observed.cases.get(caseId)?.state.status

/** Brings the complaint to this end as far as it goes to it. @returns whether it has come there */
function bring(one: DecidedWorld, complaintId: string, end: ComplaintEnd, between: () => void): boolean {
  const reassessed = statusOf(one, complaintId) === 'reassessing'
  if (end === 'upheld' && !reassessed) return false
  if (reassessed) one.act(complaintId, 'assignReassessor', { reassessor: { subject: 'rolf', name: 'rolf' } }, 'mette')
  if (end === 'upheld') {
    // Within its four weeks; what is decided later is forwarded.
    between()
    const upheld = { result: 'upheld', reasons: 'Set på ny', impartial: true }
    return one.refusal(complaintId, 'reassess', upheld, 'rolf') === undefined
  }
  if (reassessed)
    one.act(complaintId, 'reassess', { result: 'maintained', reasons: 'Set på ny', impartial: true }, 'rolf')
  one.act(complaintId, 'forward', {}, 'mette')
  between()
  if (end === 'withdrawn') return one.refusal(complaintId, 'withdraw', {}, 'anne') === undefined
  const change = { text: 'Ændret', outcome: 'granted', conditions: [], validTo: addDays(civilDateAt(one.now()), 400) }
  const outcome = { outcome: end, decidedOn: civilDateAt(one.now()), summary: 'Afgjort' }
  return (
    one.refusal(complaintId, 'recordOutcome', { ...outcome, ...(end === 'changed' ? { change } : {}) }, 'mette') ===
    undefined
  )
}

// What is about no approval does not ask what becomes of one.
const rows = kinds.flatMap((kind) =>
  Object.keys(meanwhile)
    .filter(
      (what) => what === 'nothing' || !['application', 'party-access-refusal', 'public-access-refusal'].includes(kind),
    )
    .map((what) => [kind, what] as const),
)

describe.each(rows)('a complaint over %s, and meanwhile %s', (kind, what) => {
  it.each(ends)('is taken wherever it leads: %s', (end) => {
    const one = made(kind)
    one.act(one.caseId, 'complain', { text: 'Klage', over: one.over }, 'anne')
    const complaintId = [...one.world.observed.cases.keys()].find((id) => id.startsWith('complaint-')) ?? ''
    if (statusOf(one, complaintId) === 'unclear')
      one.act(complaintId, 'settleTimeliness', { timeliness: 'timely', note: 'Kvittering' }, 'mette')
    const came = bring(one, complaintId, end, () => {
      meanwhile[what]?.(one)
    })
    const isOffered = end !== 'changed' || kind === 'granted' || remedyOf(kind).changeable
    expect(one.world.observed.failed).toEqual([])
    if (came && isOffered) {
      const { complaints = [] } = one.world.observed.cases.get(one.caseId)?.state as {
        readonly complaints?: readonly { readonly end?: ComplaintEnd }[]
      }
      expect(complaints.map((complaint) => complaint.end)).toEqual([end])
    }
    // Nor does time stumble over what it led to.
    one.wait(900)
    expect(one.world.observed.failed).toEqual([])
  })
})

describe('what gave the first period, complained of and taken away when a renewal has been granted', () => {
  const after = (what: 'a renewal that is ahead' | 'a renewal that has begun', end: 'remitted' | 'changed') => {
    const one = grantedWithCondition()
    one.act(one.caseId, 'complain', { text: 'Klage', over: one.over }, 'anne')
    const complaintId = [...one.world.observed.cases.keys()].find((id) => id.startsWith('complaint-')) ?? ''
    bring(one, complaintId, end, () => {
      meanwhile[what]?.(one)
    })
    const [approval] = approvalsOf(one)
    return {
      conditions: approval?.conditions.filter(({ status }) => status === 'open').map(({ text, from }) => [text, from]),
      ahead: approval?.coming?.map(({ details }) => details.places),
      places: approval?.details.places,
    }
  }

  it('is gone from the period that runs, and the renewal stays as it was decided', () => {
    const { conditions, ahead } = after('a renewal that is ahead', 'remitted')
    expect(conditions).toEqual([['Nyt', expect.any(String)]])
    expect(ahead).toEqual([3])
  })

  it('is gone, when its period is over, as far as it was still to be met', () => {
    const { conditions, places } = after('a renewal that has begun', 'remitted')
    expect(conditions).toEqual([['Nyt', undefined]])
    expect(places).toBe(3)
  })
})
