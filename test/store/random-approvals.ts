import fc from 'fast-check'
import type { Actor } from '../../domain/rights/actor'
import type { ApprovalOpening } from '../../domain/approval/opening'
import type { ApprovalState } from '../../domain/approval/state'
import { addDays, addYears, type CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { appendRequest, type AppendRequest } from '../../domain/process/journal'
import type { CaseSnapshot } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import { createCaseWorld } from '../../domain/timeline/case-world'
import { people } from '../support/factories'

const day = 24 * 3_600_000
const offices = people.head()
const officer = { ...offices, roles: ['caseworker', 'head'] as const, organisation: 'MIDT' }

/** What somebody does to an approval so many days after what was done before; at noon, or at the very instants around midnight. */
interface Act {
  readonly days: number
  readonly millis: number
  readonly do:
    | 'use'
    | 'supervise'
    | 'end-supervision'
    | 'move'
    | 'owner'
    | 'file'
    | 'renew'
    | 'renew-heard-late'
    | 'refuse'
    | 'withdraw'
    | 'give-up'
    | 'general-approval'
}

export interface ApprovalPlan {
  readonly begins: number
  readonly delay: number
  readonly years: number
  readonly place: string
  readonly acts: readonly Act[]
}

const oneAct = (...which: readonly Act['do'][]): fc.Arbitrary<Act> =>
  fc.record({
    days: fc.integer({ min: 0, max: 300 }),
    millis: fc.constantFrom(0, 1, day / 2, day - 1),
    do: fc.constantFrom(...which),
  })
/** Mostly use and renewals, so that many live long; each kind of end now and then. */
const someActs: fc.Arbitrary<readonly Act[]> = fc.oneof(
  { weight: 4, arbitrary: oneAct('use').map((act) => [act]) },
  {
    weight: 3,
    arbitrary: fc.tuple(oneAct('file'), oneAct('renew', 'renew', 'renew-heard-late', 'refuse', 'withdraw')),
  },
  { weight: 2, arbitrary: oneAct('supervise', 'end-supervision', 'move', 'owner').map((act) => [act]) },
  { weight: 1, arbitrary: oneAct('give-up', 'general-approval').map((act) => [act]) },
)

/** Approvals that begin within two years and live for up to ten. */
export const approvalPlans = (count: number): fc.Arbitrary<readonly ApprovalPlan[]> =>
  fc.array(
    fc.record({
      begins: fc.integer({ min: 0, max: 700 }),
      delay: fc.constantFrom(0, 0, 1, 40),
      years: fc.integer({ min: 1, max: 4 }),
      place: fc.constantFrom('Aarhus', 'Aabenraa', 'Odense', 'Læsø'),
      acts: fc.array(someActs, { maxLength: 12 }).map((parts) => parts.flat()),
    }),
    { minLength: count, maxLength: count },
  )

/** Everything that is appended to the approval's journal when the plan is played by the rules, in order. What the rules refuse is not done. */
export function playApproval(plan: ApprovalPlan, n: number): readonly AppendRequest[] {
  const caseId = `approval-random${String(n).padStart(4, '0')}`
  const owner = people.provider({ organisation: String(20_000_000 + n) })
  const requests: AppendRequest[] = []
  const before = new Map<string, CaseSnapshot>()
  const world = createCaseWorld({
    caseNumber: (known, at) => `27.06.00-G01-${n}-${known}-${at.slice(2, 4)}`,
    observe({ caseId: id, procedure, events, after }) {
      if (id === caseId) requests.push(appendRequest(procedure, before.get(id), events).request)
      before.set(id, after)
    },
    refused: () => undefined,
  })
  const begins = addDays('2027-01-04', plan.begins)
  let command = 0
  const give = (name: string, data: unknown, by: Actor, at: Instant): void => {
    try {
      world.give(caseId, { commandId: `${caseId}-${command++}`, name, data, by, at })
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
    }
  }
  const state = (): ApprovalState => before.get(caseId)?.state as ApprovalState
  const validFrom = addDays(begins, plan.delay)
  const opening: ApprovalOpening = {
    applicationId: `application-random${n}`,
    office: 'MIDT',
    offerName: `Tilbud ${n}`,
    specialeId: 'autisme',
    descriptionVersion: 'autisme-1',
    identity: {
      cvr: String(owner.organisation),
      pNumber: String(1_000_000_000 + n),
      specialfunktionId: 'autisme-boern-skolevaegring',
      municipality: plan.place,
      contact: { name: 'Anne Leder', email: 'anne@tilbud.example' },
    },
    validFrom,
    validTo: addDays(addYears(validFrom, plan.years), -1),
    conditions: [{ text: 'Nattevagt', due: addDays(validFrom, 200) }],
    details: { ownerType: 'private', places: 8 },
    decidedBy: [],
  }
  world.open(caseId, 'approval', {
    commandId: `${caseId}-open`,
    name: procedures.approval.opening.name,
    data: opening,
    by: { kind: 'case', caseId: opening.applicationId, seq: 5 },
    at: addMillis(copenhagenMidnight(begins), day / 2),
  })

  let today: CivilDate = begins
  for (const { days, millis, do: what } of plan.acts) {
    today = addDays(today, days)
    const at = addMillis(copenhagenMidnight(today), millis)
    const renewal = { kind: 'case', caseId: state().renewal?.applicationId ?? 'application-none', seq: 7 } as const
    const period = (): unknown => ({
      validFrom: addDays(state().validTo, 1),
      validTo: addDays(addYears(state().validTo, plan.years), 0),
      conditions: [],
      descriptionVersion: 'autisme-2',
      contact: opening.identity.contact,
      offerName: `Tilbud ${n} igen`,
    })
    const supervisionId = (): string => state().supervisions?.at(-1)?.supervisionId ?? 'supervision-none'
    switch (what) {
      case 'use':
        give('registerUse', { on: civilDateAt(at) }, officer, at)
        break
      case 'supervise':
        give('openSupervision', { occasion: 'follow-up', note: 'Bekymring' }, officer, at)
        give(
          'noteIntensifiedSupervision',
          {
            from: civilDateAt(at),
            to: addDays(civilDateAt(at), 180),
            reason: 'Bekymring',
            supervisionId: supervisionId(),
          },
          { kind: 'case', caseId: supervisionId(), seq: 9 },
          at,
        )
        break
      case 'end-supervision':
        give(
          'endIntensifiedSupervision',
          { reason: 'Rettet op' },
          { kind: 'case', caseId: supervisionId(), seq: 10 },
          at,
        )
        break
      case 'move':
        give(
          'reportChange',
          {
            kind: 'address',
            from: addDays(today, 20),
            description: 'Vi flytter.',
            address: { address: 'Havnen 2', municipality: 'Viborg' },
          },
          owner,
          at,
        )
        break
      case 'owner': {
        const id = String(state().changes.length + 1)
        const newOwner = { cvr: String(30_000_000 + command), organisation: `Fonden ${id}` }
        give(
          'reportChange',
          {
            kind: 'owner',
            from: addDays(today, 30),
            description: 'Vi overdrages.',
            newOwner,
            contact: opening.identity.contact,
          },
          { ...owner, organisation: state().identity.cvr },
          at,
        )
        give(
          'acceptChange',
          { change: state().changes.at(-1)?.id, reason: 'Uden betydning for kvaliteten.' },
          officer,
          at,
        )
        break
      }
      case 'file':
        give('applyForRenewal', {}, owner, at)
        break
      case 'renew':
        give('renew', period(), renewal, at)
        break
      case 'renew-heard-late': {
        // Decided in the last second of the last day, and heard of when the end has been written down: the journal goes back in time.
        const end = copenhagenMidnight(addDays(state().validTo, 1))
        if (end > at && state().renewal !== undefined) {
          while (world.fallNext(end)) continue
          give('renew', period(), renewal, addMillis(end, -1_000))
          today = civilDateAt(end)
        }
        break
      }
      case 'refuse':
        give(
          'refuseRenewal',
          { until: { date: addDays(today, 28), at: copenhagenMidnight(addDays(today, 29)) } },
          renewal,
          at,
        )
        break
      case 'withdraw':
        give('renewalWithdrawn', {}, renewal, at)
        break
      case 'give-up':
        give('giveUp', { from: addDays(today, 60) }, owner, at)
        break
      case 'general-approval':
        give('openRevocation', { ground: 'general-approval-ended', note: 'Meddelt' }, officer, at)
        give(
          'noteGeneralApprovalEnd',
          { lastDay: addDays(today, 10), over: true },
          { kind: 'case', caseId: state().revocations?.at(-1)?.revocationId ?? 'revocation-none', seq: 4 },
          at,
        )
        break
    }
  }
  while (world.fallNext('2040-01-01T00:00:00.000Z')) continue
  return requests
}
