import { withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf, mailToMunicipality, mailToOffice, mailToSupplier, tellObligation } from '../advice-mail'
import type { AdviceOpening } from '../opening'
import type { AdviceState } from '../state'
import { answerKey } from './answer-deadline'

/** How a request comes in, and whether it is taken up. It begins with `asked`. */
export type IntakeEvent =
  | ({
      readonly type: 'asked'
      readonly caseId: string
      readonly caseNumber: string
      readonly ruleSet: string
      readonly deadline: Deadline
    } & Omit<AdviceOpening, 'answerDays'>)
  | { readonly type: 'accepted'; readonly adviser: string }
  | { readonly type: 'referred'; readonly to: string; readonly reason: string }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'late' }

export const intakeEvents: EventTable<AdviceState, IntakeEvent> = {
  asked: {
    decisive: true,
    audience: 'party',
    text: 'Anmodning om rådgivning modtaget',
    evolve: (_none, { type: _type, deadline, ...event }, { at }) => ({
      ...event,
      status: 'asked',
      askedAt: at,
      due: deadline.date,
      entries: [],
      deadlines: [deadline],
    }),
    effects: (state) => [
      mailToMunicipality(state, { template: 'advice-received', data: { ...aboutOf(state), due: state.due } }),
      mailToSupplier(state, { template: 'advice-asked', data: { ...aboutOf(state), due: state.due } }),
    ],
  },
  accepted: {
    audience: 'party',
    text: 'Anmodningen er taget op',
    evolve: (state, { adviser }) => ({ ...state, status: 'accepted', adviser }),
    effects: (state) => [mailToMunicipality(state, { template: 'advice-accepted', data: aboutOf(state) })],
  },
  referred: {
    decisive: true,
    audience: 'party',
    text: 'Kommunen er henvist til anden rådgivning',
    evolve: (state, { to, reason }) => ({ ...state, status: 'referred', referral: { to, reason }, deadlines: [] }),
    effects: (state) => [
      mailToMunicipality(state, { template: 'advice-referred', data: aboutOf(state) }),
      tellObligation(state, { what: 'referred' }),
    ],
  },
  withdrawn: {
    decisive: true,
    audience: 'party',
    text: 'Kommunen har trukket anmodningen tilbage',
    evolve: (state) => ({ ...without(state, 'adviser'), status: 'withdrawn', deadlines: [] }),
    effects: (state) => [
      mailToSupplier(state, { template: 'advice-withdrawn', data: aboutOf(state) }),
      tellObligation(state, { what: 'withdrawn' }),
    ],
  },
  late: {
    audience: 'party',
    text: 'Svartiden er overskredet',
    evolve: (state) => ({ ...state, late: true, deadlines: withoutDeadlines(state.deadlines, answerKey) }),
    effects: (state) => {
      const message = { template: 'advice-late', data: { ...aboutOf(state), due: state.due } } as const
      return [mailToSupplier(state, message), mailToMunicipality(state, message), mailToOffice(state, message)]
    },
  },
}
