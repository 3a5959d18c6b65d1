import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import { endOfCivilDay } from '../../calendar/in-time'
import { without } from '../../process/without'
import type { Deadline } from '../../process/procedure'
import { aboutOf } from '../about-of'
import { openConditionsOf, withoutConditions } from '../conditions/added-conditions'
import { conditionEnd, type ApprovalCondition } from '../conditions/condition'
import { withOffice } from '../contact/recipients'
import { withNotices } from '../contact/with-notices'
import { evenIfOver } from '../lapse/held'
import type { ApprovalDetails } from '../opening'
import { withGrantChanged } from '../revocation/withdrawn-parts'
import type { ApprovalState } from '../state'
import { periodKeys, withoutRungs, withPeriod } from '../period/deadlines'
import { unexpired } from '../period/unexpired'

/** What a complaint over the decision that gave the approval, or refused to renew it, does to it. */
export type AppealEvent =
  | {
      readonly type: 'renewal-reopened'
      readonly applicationId: string
      readonly timely: boolean
      /** The refusal has not come to the party. */
      readonly notReached?: true
      /** It was shelved over a letter that has not come. */
      readonly shelved?: true
      /** As of `renewal-filed`. */
      readonly rungs?: readonly Deadline[]
    }
  /** It has expired after a refusal that has never come: it holds until the refusal has. `shelved`: after a shelving that was none. */
  | {
      readonly type: 'expiry-undone'
      readonly applicationId: string
      readonly shelved?: true
      readonly deadlines: readonly Deadline[]
    }
  /** It was granted on appeal when what was applied for meanwhile had given the same period. */
  | { readonly type: 'renewal-overtaken'; readonly applicationId: string }
  /** Another renewal is pending: this one does not renew any longer. */
  | { readonly type: 'renewal-displaced'; readonly applicationId: string }
  | { readonly type: 'refusal-complained'; readonly applicationId: string }
  | { readonly type: 'end-told'; readonly applicationId: string }
  | { readonly type: 'appeal-begun'; readonly complaintId: string }
  | { readonly type: 'appeal-over'; readonly complaintId: string; readonly over: 'ended' | 'late' }
  | {
      readonly type: 'amended'
      readonly validTo: CivilDate
      /** First day of the period that it is about, while that is to come. */
      readonly ahead?: CivilDate
      /** The application whose decision it is, where it is not the last; `over`: its period is. */
      readonly of?: string
      readonly over?: true
      readonly numbered: readonly ApprovalCondition[]
      readonly details: ApprovalDetails
      readonly decidedBy: readonly string[]
      readonly reminders: readonly Deadline[]
      /** Of another last day. */
      readonly period?: readonly Deadline[]
    }

export const appealEvents = withNotices<AppealEvent>({
  'renewal-reopened': {
    decisive: true,
    audience: 'public',
    text: ({ notReached, shelved }) =>
      shelved === true
        ? 'Ansøgningen om fornyelse er alligevel ikke henlagt, og godkendelsen gælder imens'
        : notReached === true
          ? 'Afslaget på fornyelse er ikke kommet frem, og godkendelsen gælder imens'
          : 'Spørgsmålet om fornyelse er igen uafgjort, og godkendelsen gælder imens',
    evolve: (known, { applicationId, timely, rungs }, { at }) =>
      evenIfOver(without(known, 'appealed'), at, (stood) => {
        const renewal = { applicationId, timely, ...(rungs === undefined ? {} : { rungs }) }
        return stood.status === 'extended'
          ? { ...stood, renewal, deadlines: withoutDeadlines(stood.deadlines, periodKeys.end) }
          : { ...stood, status: 'renewal-pending', renewal, deadlines: withoutRungs(stood.deadlines) }
      }),
  },
  'expiry-undone': {
    decisive: true,
    audience: 'public',
    text: ({ shelved }) =>
      shelved === true
        ? 'Ansøgningen om fornyelse er alligevel ikke henlagt: godkendelsen er ikke udløbet'
        : 'Afslaget på fornyelse er ikke kommet frem: godkendelsen er alligevel ikke udløbet',
    evolve: (state, { applicationId, deadlines }, { at }) => ({ ...unexpired(state, applicationId, at), deadlines }),
    notice: (state, { shelved }) => ({
      template: 'approval-expiry-undone',
      data: { ...aboutOf(state), ...(shelved === undefined ? {} : { shelved }) },
    }),
    noticed: withOffice,
  },
  'renewal-overtaken': {
    audience: 'party',
    text: 'En fornyelse er bevilget efter klage; godkendelsen var fornyet forinden',
    evolve: (state) => state,
  },
  'renewal-displaced': {
    audience: 'office',
    text: 'En fornyelse er uafgjort igen; en nyere ansøgning om fornyelse behandles',
    evolve: (state) => state,
    effects: (_state, { applicationId }, { at }) => [
      { kind: 'tell-case', caseId: applicationId, command: 'noteApproval', data: { livesUntil: at } },
    ],
  },
  'refusal-complained': {
    audience: 'party',
    text: 'Der er klaget over afslaget på fornyelse',
    evolve: (state, { applicationId }) => ({ ...state, appealed: { applicationId } }),
  },
  'end-told': {
    audience: 'office',
    text: 'Ansøgningen om fornyelse har fået at vide, hvornår godkendelsen ophørte',
    evolve: (state, { applicationId }) =>
      state.renewal?.applicationId === applicationId ? state : { ...state, appealed: { applicationId } },
    // Not `tellRenewal`: that would tell whatever was applied for meanwhile.
    effects: ({ endedOn, validTo }, { applicationId }) => [
      {
        kind: 'tell-case',
        caseId: applicationId,
        command: 'noteApproval',
        data: { livesUntil: endOfCivilDay(endedOn ?? validTo) },
      },
    ],
  },
  'appeal-begun': {
    audience: 'party',
    text: 'En afgørelse om godkendelsen er påklaget',
    evolve: (state, { complaintId }) => ({ ...state, appeals: [...appealsBut(state, complaintId), { complaintId }] }),
  },
  'appeal-over': {
    audience: 'party',
    text: 'Klagen over en afgørelse om godkendelsen er slut',
    evolve: (state, { complaintId, over }) => ({
      ...state,
      appeals: [...appealsBut(state, complaintId), { complaintId, over }],
    }),
  },
  amended: {
    decisive: true,
    audience: 'public',
    text: 'Godkendelsen er rettet efter klage',
    evolve: (state, event, { at }) =>
      evenIfOver(state, at, (stood) => withGrantChanged(stood, (whole) => amended(whole, event))),
    notice: (state) => ({ template: 'approval-amended', data: aboutOf(state) }),
  },
})

/** The approval by its new terms; those of a period to come wait for its first day. */
function amended(
  state: ApprovalState,
  {
    validTo,
    ahead,
    of,
    over,
    numbered,
    details,
    decidedBy,
    reminders,
    period,
  }: Extract<AppealEvent, { type: 'amended' }>,
): ApprovalState {
  const cleared = withoutConditions(state, openConditionsOf(state, of ?? state.applicationId, ahead))
  const kept = cleared.deadlines
  return {
    ...cleared,
    validTo,
    ...(over === true
      ? {}
      : ahead === undefined || state.coming === undefined
        ? { details: { ...state.details, ...details } }
        : {
            coming: state.coming.map((one) =>
              one.validFrom === ahead ? { ...one, details: { ...one.details, ...details } } : one,
            ),
          }),
    decidedBy: [...new Set([...state.decidedBy, ...decidedBy])],
    conditions: [...cleared.conditions, ...numbered],
    deadlines: withDeadlines(
      period === undefined ? kept : withPeriod(kept, period),
      ...numbered.map(conditionEnd),
      ...reminders,
    ),
  }
}

const appealsBut = ({ appeals = [] }: ApprovalState, complaintId: string) =>
  appeals.filter((one) => one.complaintId !== complaintId)
