import { withAddressRead, type ApplicationContent } from '../../application/form/content-fields'
import type { Contact } from '../../application/form/identity-fields'
import type { Submission } from '../../application/intake/submit'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { authorityOf } from '../../catalogue/authorities'
import type { MailMessage } from '../../mail/mail-message'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { CivilDate } from '../../calendar/civil-date'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { conditionEnd, conditionKey, openConditions, type ApprovalCondition } from '../conditions/condition'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { recipientsOf } from '../contact/recipients'
import { withLetterByPost } from '../delivery/letters'
import { endLetter } from '../end-letter'
import { evenIfOver } from '../lapse/held'
import type { ApprovalOpening, RenewedPeriod } from '../opening'
import { over } from '../over'
import { parksRenewal } from '../revocation/known-revocation'
import type { ApprovalState } from '../state'
import type { ApprovalStatus } from '../statuses'
import { isYearly } from '../supervision/yearly-supervision'
import { withoutSilentLapse } from '../use/silence'
import { lastDayKnown } from './last-day-known'
import { peopleKeys, peopleOf, withPeriodBegun } from './coming-period'
import { tellRenewal } from './tell-renewal'
import { keptOf } from './unexpired'
import { withServed, withUnserved } from './unserved'
import { comingStart, periodKeys, renewalCutoff, withoutRungs, withPeriod } from './deadlines'

interface Granted extends ApprovalOpening {
  readonly type: 'granted'
  readonly caseId: string
  readonly caseNumber: string
  readonly ruleSet: string
  /** As in `DeliveryState`. */
  readonly lettersFollowed?: true
  /** As the state has it; absent from what was given before the party was told. */
  readonly tellsOfConditions?: true
  readonly deadlines: readonly Deadline[]
}

interface Renewed extends RenewedPeriod {
  readonly type: 'renewed'
  readonly applicationId: string
  /** The conditions with the numbers they have in the approval. Absent: as 0.2.0 renewed, they took the place of all others at once. */
  readonly numbered?: readonly ApprovalCondition[]
  /** The decision that gave the period before, and that period's first day. */
  readonly follows?: { readonly applicationId: string; readonly validFrom: CivilDate }
  /** First instant of the period, when it was granted in advance; absent: it has begun. */
  readonly takesEffect?: Deadline
  readonly deadlines: readonly Deadline[]
}

/** What can happen to a period of an approval, from its grant to its end or to the period that follows on. */
export type PeriodEvent =
  | Granted
  | { readonly type: 'took-effect' }
  | { readonly type: 'period-began'; readonly validFrom: CivilDate }
  | { readonly type: 'decision-reached'; readonly validFrom: CivilDate }
  | { readonly type: 'reminded'; readonly rule: string; readonly inTime: boolean }
  | {
      readonly type: 'renewal-filed'
      readonly applicationId: string
      readonly timely: boolean
      readonly contact: Contact
      readonly content: ApplicationContent
      /** The reminders that were still ahead: those that pass meanwhile are told if nothing comes of it. */
      readonly rungs?: readonly Deadline[]
    }
  | Renewed
  /**
   * `end`: of one that has outlived its last day; `rungs`: the reminders that are ahead of one that has not. `corrected`: the
   * day on which the refusal came was another than had been registered.
   */
  | {
      readonly type: 'renewal-refused'
      readonly end?: Deadline
      readonly rungs?: readonly Deadline[]
      readonly corrected?: true
    }
  /** `decided`: not withdrawn, but decided after the approval was over. `shelved`: nor that, and it can go on. `interimTo`: an earlier interim extension stands again. */
  | {
      readonly type: 'renewal-withdrawn'
      readonly deadlines: readonly Deadline[]
      readonly decided?: true
      readonly shelved?: true
      readonly interimTo?: CivilDate
    }
  | { readonly type: 'extended' }
  | { readonly type: 'expired' }
  /** Over, while an application that was filed too late is still undecided. */
  | { readonly type: 'ran-out' }

/** At this rung the head of the office is told too. The head's own address is not known here; the office's is. */
const headIsTold = 'renewal-reminder-1'

/** Of its reminders and its end the provider is told by e-mail, and of its end by letter too. */
export const periodEvents = withNotices<PeriodEvent>({
  granted: {
    decisive: true,
    audience: 'party',
    text: 'Godkendelsen er givet',
    evolve: (_none, event, { at }) => granted(event, at),
    notice: (state) => ({
      template: 'approval-granted',
      data: { ...aboutOf(state), validFrom: state.validFrom, validTo: state.validTo },
    }),
  },
  'took-effect': {
    audience: 'public',
    text: 'Godkendelsen er trådt i kraft',
    evolve: (state) => ({
      ...withServed(state, state.since),
      inForce: true,
      deadlines: withoutDeadlines(state.deadlines, periodKeys.start),
    }),
  },
  'period-began': {
    audience: 'public',
    text: 'Den nye periode er begyndt',
    evolve: (state, { validFrom }) => ({
      ...withPeriodBegun(withServed(state, validFrom), validFrom),
      deadlines: withoutDeadlines(state.deadlines, comingStart(validFrom).key),
    }),
  },
  'decision-reached': {
    audience: 'party',
    text: 'Afgørelsen om den kommende periode er nået frem til tilbuddet',
    evolve: (state, { validFrom }) => withServed(state, validFrom),
  },
  reminded: {
    audience: 'party',
    text: 'Påmindelse om fornyelse sendt',
    evolve: (state, { rule }) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, rule) }),
    notice: (state, { inTime }) => ({
      template: 'renewal-reminder',
      data: {
        ...aboutOf(state),
        validTo: lastDayKnown(state) ?? state.validTo,
        applyBy: renewalCutoff(state.ruleSet, state.validTo).date,
        inTime,
      },
    }),
    noticed(state, { rule }) {
      // The office stands before the owner, as it did when nobody knew of one.
      const [leader, ...others] = recipientsOf(state).map((one) => [one])
      return [...(leader ?? []), ...(rule === headIsTold ? [authorityOf(state.office).contact] : []), ...others.flat()]
    },
  },
  'renewal-filed': {
    decisive: true,
    audience: 'party',
    text: ({ timely }) => (timely ? 'Fornyelse ansøgt rettidigt' : 'Fornyelse ansøgt efter fristen'),
    evolve: (state, { applicationId, timely, contact, rungs }) => ({
      ...state,
      status: 'renewal-pending',
      renewal: {
        applicationId,
        timely,
        ...(rungs === undefined ? {} : { rungs }),
        ...(state.interimTo === undefined ? {} : { interimBefore: state.interimTo }),
      },
      identity: { ...state.identity, contact },
      deadlines: withoutRungs(state.deadlines),
    }),
    effects(state, { applicationId, content, timely }) {
      const { caseId, identity, validTo, moved, decidedBy } = state
      const data: Submission = {
        ...(moved === undefined ? {} : { moved }),
        ...content,
        ...identity,
        renewalOf: {
          approvalId: caseId,
          timely,
          validTo,
          ...(decidedBy.length === 0 ? {} : { decidedBy }),
          ...(parksRenewal(state) ? { parked: true } : {}),
        },
      }
      return [{ kind: 'open-case', procedure: 'application', caseId: applicationId, data }]
    },
  },
  renewed: {
    decisive: true,
    audience: 'public',
    text: 'Godkendelsen er fornyet',
    evolve: (state, event, { at }) => evenIfOver(state, at, (stood) => renewed(stood, event)),
    notice: (state) => ({
      template: 'approval-renewed',
      data: { ...aboutOf(state), validFrom: state.validFrom, validTo: state.validTo },
    }),
  },
  'renewal-refused': {
    decisive: true,
    audience: 'party',
    text: ({ corrected }) =>
      corrected === true ? 'Klagefristen over afslaget på fornyelse er rettet' : 'Fornyelse afslået',
    evolve: (state, { end, rungs = [] }, { at }) =>
      evenIfOver(state, at, (stood) => ({
        ...without(stood, 'renewal', 'interim'),
        ...(stood.renewal === undefined ? {} : { refusedRenewal: stood.renewal.applicationId }),
        ...(end === undefined ? { status: afterRenewal(stood) } : {}),
        deadlines: withDeadlines(stood.deadlines, ...rungs, ...(end === undefined ? [] : [end])),
      })),
  },
  'renewal-withdrawn': {
    audience: 'party',
    text: ({ decided }) =>
      decided === true ? 'Ansøgningen om fornyelse er afgjort' : 'Ansøgningen om fornyelse er bortfaldet',
    evolve: (state, { deadlines, interimTo, shelved }, { at }) =>
      evenIfOver(state, at, (stood) => {
        const status = afterRenewal(stood)
        const freed = {
          ...without(stood, 'renewal', 'interim', 'interimTo'),
          ...(shelved === undefined || stood.renewal === undefined
            ? {}
            : { shelvedRenewal: stood.renewal.applicationId }),
          ...(interimTo === undefined ? {} : { interimTo }),
          status,
        }
        return status === 'active' && deadlines.length > 0
          ? { ...freed, deadlines: withPeriod(stood.deadlines, deadlines) }
          : freed
      }),
  },
  extended: {
    audience: 'public',
    text: 'Godkendelsen er forlænget, mens fornyelsen behandles',
    evolve: (state) => ({
      ...state,
      status: 'extended',
      deadlines: withoutDeadlines(state.deadlines, periodKeys.end),
    }),
  },
  expired: {
    audience: 'public',
    text: 'Godkendelsen er udløbet',
    evolve: (state, _event, recorded) =>
      withLetterByPost(
        { ...without(over(state, 'expired', recorded.at), 'renewal'), ...keptOf(state) },
        'end',
        recorded,
      ),
    notice: expiryNotice,
    effects: (state, _event, { at, seq }) => [
      ...endLetter(state, seq, at, 'period-ended'),
      ...(state.appealed === undefined ? [] : tellRenewal(state, at)),
    ],
  },
  'ran-out': {
    audience: 'public',
    text: 'Godkendelsen er udløbet, mens en for sen ansøgning om fornyelse behandles',
    evolve: (state, _event, recorded) => withLetterByPost(over(state, 'expired-pending', recorded.at), 'end', recorded),
    notice: expiryNotice,
    effects: (state, _event, { at, seq }) => endLetter(state, seq, at, 'period-ended'),
  },
})

function granted(event: Granted, at: Instant): ApprovalState {
  const conditions = openConditions(event.conditions)
  return {
    ...without(event, 'type', 'tellsWhenServed'),
    ...withUnserved([], event, event.validFrom > civilDateAt(at)),
    status: 'active',
    ...(isYearly(event.deadlines) ? { supervisedYearly: true as const } : {}),
    since: event.validFrom,
    inForce: event.validFrom <= civilDateAt(at),
    conditions,
    details: withAddressRead(event.details ?? {}),
    decidedBy: event.decidedBy ?? [],
    conflicted: event.conflicted ?? [],
    changes: [],
    documents: [],
    notices: [],
    bounces: [],
    deadlines: withDeadlines(withoutSilentLapse(event.deadlines), ...conditions.map(conditionEnd)),
  }
}

/** The approval in its new period, or with it ahead: the files and the people stay known, and so do conditions that are not settled. */
function renewed(state: ApprovalState, event: Renewed): ApprovalState {
  const { applicationId, validFrom, validTo, descriptionVersion, numbered, takesEffect } = event
  const { offerName, details } = unlessChanged(state, {
    offerName: event.offerName,
    details: event.details === undefined ? state.details : withAddressRead(event.details),
  })
  const changed = state.renewal?.changed ?? []
  const keepsPeople = changed.includes('owner')
  const conditions = numbered ?? openConditions(event.conditions)
  const kept =
    numbered === undefined ? state.deadlines.filter(({ key }) => !key.startsWith(conditionKey)) : state.deadlines
  const ahead: ApprovalState = {
    ...without(state, 'renewal', 'interim', 'interimTo', 'endedOn'),
    ...withUnserved(state.unserved, event, takesEffect !== undefined),
    applicationId,
    ...(event.follows === undefined ? {} : { earlier: [...(state.earlier ?? []), event.follows] }),
    validFrom,
    validTo,
    details: keepsPeople ? state.details : { ...without(state.details, ...peopleKeys), ...peopleOf(details) },
    decidedBy: [...new Set([...state.decidedBy, ...(event.decidedBy ?? [])])],
    conflicted: [...new Set([...state.conflicted, ...(event.conflicted ?? [])])],
    status: 'active',
    identity:
      keepsPeople || changed.includes('contact') ? state.identity : { ...state.identity, contact: event.contact },
    conditions:
      numbered === undefined
        ? conditions
        : [...state.conditions, ...conditions.map((condition) => ({ ...condition, from: validFrom }))],
    coming: [
      ...(state.coming ?? []),
      { validFrom, after: state.validFrom, descriptionVersion, offerName, details: without(details, ...peopleKeys) },
    ],
    deadlines: withDeadlines(
      withPeriod(kept, withoutSilentLapse(event.deadlines)),
      ...conditions.map(conditionEnd),
      ...(takesEffect === undefined ? [] : [takesEffect]),
    ),
  }
  return takesEffect === undefined ? withPeriodBegun(ahead, validFrom) : ahead
}

/** What the application names, but for what has changed since it was filed. */
function unlessChanged(
  state: ApprovalState,
  { offerName, details }: Pick<ApprovalState, 'offerName' | 'details'>,
): Pick<ApprovalState, 'offerName' | 'details'> {
  const changed = state.renewal?.changed ?? []
  const { address, leader } = state.details
  return {
    offerName: changed.includes('name') ? state.offerName : offerName,
    details: {
      ...details,
      ...(changed.includes('address') && address !== undefined ? { address } : {}),
      ...((changed.includes('leader') || details.leader === undefined) && leader !== undefined ? { leader } : {}),
    },
  }
}

/** What it is when nothing is to be waited for any longer: over if it was over already, otherwise in force to its last day. */
const afterRenewal = ({ status }: ApprovalState): ApprovalStatus =>
  status === 'expired-pending' ? 'expired' : status === 'lapsed' ? 'lapsed' : 'active'

function expiryNotice(state: ApprovalState): MailMessage {
  return { template: 'approval-expired', data: { ...aboutOf(state), validTo: state.endedOn ?? state.validTo } }
}
