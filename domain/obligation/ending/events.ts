import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { withCourse } from '../course/course-deadlines'
import { aboutOf, mailToBoth, mailToOffice, mailToSupplier } from '../obligation-mail'
import type { ObligationState } from '../state'
import type { ObligationStatus } from '../statuses'
import { terminationLaw } from '../letters/contract-law'
import { letterTo, withLetterByPost } from '../letters/letters'
import { terminationGrounds, type TerminationGround } from './termination'

/** The end before time: drafted, signed, taken back. */
export type EndingEvent =
  | {
      readonly type: 'termination-drafted'
      readonly ground: TerminationGround
      readonly lastDay: CivilDate
      readonly reason: string
      readonly draftedBy: string
    }
  | { readonly type: 'termination-dropped' }
  | { readonly type: 'terminated' }
  | { readonly type: 'resigned'; readonly lastDay: CivilDate; readonly reason: string }
  | { readonly type: 'termination-withdrawn'; readonly reason: string }

/** Where a contract stands that is not terminated. */
const standing = ({ begun, approvalLost, clarified }: ObligationState): ObligationStatus =>
  begun !== true ? 'agreed' : approvalLost !== undefined && clarified === undefined ? 'clarifying' : 'active'

export const endingEvents: EventTable<ObligationState, EndingEvent> = {
  'termination-drafted': {
    decisive: true,
    audience: 'office',
    text: 'Udkast til opsigelse skrevet',
    evolve: (state, event) => ({ ...state, termination: without(event, 'type') }),
  },
  'termination-dropped': {
    audience: 'office',
    text: 'Udkast til opsigelse opgivet',
    evolve: (state) => without(state, 'termination'),
  },
  terminated: {
    decisive: true,
    audience: 'public',
    text: 'Kontrakten er opsagt',
    evolve: (state, _event, recorded) =>
      state.termination === undefined
        ? state
        : withLetterByPost(
            withCourse({ ...state, status: 'noticed', termination: { ...state.termination, signedAt: recorded.at } }),
            recorded,
          ),
    effects: (state, _event, recorded) => {
      if (state.termination === undefined) return []
      const { ground, reason, lastDay } = state.termination
      return [
        ...letterTo(state, recorded, {
          told: 'terminated',
          ground: terminationGrounds[ground],
          text: reason,
          day: lastDay,
          legalBasis: [terminationLaw[ground]],
        }),
        ...mailToBoth(state, { template: 'contract-terminated', data: { ...aboutOf(state), lastDay } }),
      ]
    },
  },
  resigned: {
    decisive: true,
    audience: 'public',
    text: 'Leverandøren har opsagt kontrakten',
    evolve: (state, { lastDay, reason }, { at }) =>
      withCourse({ ...state, status: 'noticed', termination: { ground: 'notice', lastDay, reason, signedAt: at } }),
    effects: (state, { lastDay }) => [
      mailToSupplier(state, { template: 'resignation-received', data: { ...aboutOf(state), lastDay } }),
      mailToOffice(state, { template: 'contract-terminated', data: { ...aboutOf(state), lastDay } }),
    ],
  },
  'termination-withdrawn': {
    decisive: true,
    audience: 'public',
    text: 'Opsigelsen er trukket tilbage',
    evolve(state, _event, recorded) {
      const standingAgain = without(state, 'termination')
      return withLetterByPost(withCourse({ ...standingAgain, status: standing(standingAgain) }), recorded)
    },
    effects: (state, { reason }, recorded) => [
      ...letterTo(state, recorded, {
        told: 'withdrawn',
        text: reason,
        day: state.end,
        legalBasis: ['Kontraktens bestemmelse om opsigelse'],
      }),
      ...mailToBoth(state, { template: 'termination-withdrawn', data: aboutOf(state) }),
    ],
  },
}
