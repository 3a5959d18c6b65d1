import type { GrantedScope } from '../../approval/opening'
import type { DeadlineLedger } from '../../calendar/ledger'
import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { DecisionChange } from '../../remedy/change-fields'
import type { ComplaintEnd } from '../../remedy/complaint-end'
import { complaintKey } from '../decision/complaint-deadline'
import { approvalGivenBy } from '../decision/consequence-of'
import type { Consequence } from '../decision/decision'
import { tellApproval } from '../decision/tell-approval'
import { aboutOf, mailToParty } from '../party-mail'
import { withClock } from '../processing/with-clock'
import type { ApplicationState } from '../state'

/** What a complaint's end does to an application. */
export type AppealEvent =
  | {
      readonly type: 'decision-annulled'
      readonly complaintId: string
      readonly end: ComplaintEnd
      readonly clock: DeadlineLedger
    }
  /** `regranted`: what is granted now where that is another than was; absent as 0.2.0 changed it: all that is granted. */
  | {
      readonly type: 'decision-changed'
      readonly complaintId: string
      readonly text: string
      readonly terms: Omit<DecisionChange, 'text'>
      readonly consequence: Consequence
      readonly regranted?: GrantedScope
    }
  /** The approval that was to be renewed by it is over: another begins. */
  | { readonly type: 'approval-opened-instead'; readonly consequence: Consequence }
  /** The approval that has lasted for the appeal lasts until then. */
  | { readonly type: 'refusal-stands'; readonly until: Pick<Deadline, 'at' | 'date'> }

/** Of each the party is told, and of each the approval follows. */
export const appealEvents: EventTable<ApplicationState, AppealEvent> = {
  'decision-annulled': {
    decisive: true,
    audience: 'party',
    text: 'Afgørelsen gælder ikke længere, og sagen behandles på ny',
    evolve(state, { complaintId, end, clock }, { at }) {
      const { decision } = state
      if (decision === undefined) return state
      const reopened: ApplicationState = {
        ...without(state, 'decision', 'clock', 'expectedBy'),
        status: 'recommended',
        annulled: [...(state.annulled ?? []), { decision, complaintId, end, at }],
        deadlines: withoutDeadlines(state.deadlines, ...decision.recipients.map(complaintKey)),
      }
      return withClock(reopened, clock, at)
    },
    effects(state) {
      const last = state.annulled?.at(-1)?.decision
      const given = last === undefined ? undefined : approvalGivenBy(last)
      return [
        ...(state.expectedBy === undefined
          ? []
          : mailToParty(state, {
              template: 'case-reopened',
              data: { ...aboutOf(state), expectedBy: state.expectedBy },
            })),
        ...(last?.consequence.kind === 'refuse-renewal'
          ? [
              {
                kind: 'tell-case' as const,
                caseId: last.consequence.approvalId,
                command: 'reopenRenewal',
                data: { timely: state.renewalOf?.timely === true },
              },
            ]
          : []),
        // What the party complained of does not bind it while it is decided anew; what it was given stays.
        ...(given === undefined
          ? []
          : [
              {
                kind: 'tell-case' as const,
                caseId: given.approvalId,
                command: 'amend',
                data: { validTo: given.validTo, conditions: [], details: {}, decidedBy: [] },
              },
            ]),
      ]
    },
  },
  'decision-changed': {
    decisive: true,
    audience: 'party',
    text: 'Afgørelsen er ændret efter klagen',
    evolve: (state, { complaintId, text, terms, consequence }, { at }) =>
      state.decision === undefined
        ? state
        : {
            ...state,
            decision: {
              // A part that was granted is no part any longer when all is.
              ...((terms.outcome ?? 'partial') === 'partial' ? state.decision : without(state.decision, 'granted')),
              ...terms,
              conditions: terms.conditions ?? state.decision.conditions,
              consequence,
              changed: { complaintId, text, at },
            },
          },
    effects: (state, { consequence, regranted }, { by }) =>
      state.decision === undefined
        ? []
        : tellApproval(
            state,
            {
              consequence,
              draft: state.decision,
              drafters: state.decision.decidedBy ?? [],
              ...(regranted === undefined ? {} : { regranted }),
            },
            by,
          ),
  },
  'approval-opened-instead': {
    audience: 'party',
    text: 'Den tidligere godkendelse var slut; en ny begynder',
    evolve: (state, { consequence }) =>
      state.decision === undefined ? state : { ...state, decision: { ...state.decision, consequence } },
    effects: (state, { consequence }, { by }) =>
      state.decision === undefined
        ? []
        : tellApproval(state, { consequence, draft: state.decision, drafters: state.decision.decidedBy ?? [] }, by),
  },
  'refusal-stands': {
    audience: 'party',
    text: 'Afslaget på fornyelse står ved magt',
    evolve: (state) => state,
    effects: ({ decision }, { until }) =>
      decision?.consequence.kind === 'refuse-renewal'
        ? [
            {
              kind: 'tell-case',
              caseId: decision.consequence.approvalId,
              command: 'refuseRenewal',
              data: { until },
            },
          ]
        : [],
  },
}
