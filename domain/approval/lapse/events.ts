import type { CivilDate } from '../../calendar/civil-date'
import { endOfCivilDay } from '../../calendar/in-time'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { endLetter } from '../end-letter'
import { over } from '../over'
import { tellRenewal } from '../period/tell-renewal'
import type { LapseGround } from './lapse-ground'

/** A lapse by law, from when it is known to come to its end. */
export type LapseEvent =
  | { readonly type: 'general-approval-ending'; readonly deadline: Deadline; readonly reference?: string }
  /** `lastDay`: where it is over since before it was told. */
  | { readonly type: 'lapsed'; readonly ground: LapseGround; readonly reference?: string; readonly lastDay?: CivilDate }
  | {
      readonly type: 'lapse-served'
      readonly availableOn: CivilDate
      readonly note?: string
      readonly complaint: Deadline
    }
  | { readonly type: 'lapse-final' }
  | {
      readonly type: 'lapse-annulled'
      readonly reason: string
      readonly usedOn?: CivilDate
      readonly deadlines: readonly Deadline[]
    }

const lapses: Readonly<Record<LapseGround, string>> = {
  unused: 'Godkendelsen er bortfaldet, fordi den ikke har været brugt i to år',
  'general-approval-ended': 'Godkendelsen er bortfaldet, fordi den generelle godkendelse er ophørt',
}

/** A renewal that is under way learns of it each time, since the approval it would renew lives shorter or longer. */
export const lapseEvents = withNotices<LapseEvent>({
  'general-approval-ending': {
    audience: 'party',
    text: 'Den generelle godkendelses ophør er registreret',
    evolve: (state, { deadline }) => ({ ...state, deadlines: withDeadlines(state.deadlines, deadline) }),
  },
  lapsed: {
    decisive: true,
    audience: 'public',
    text: ({ ground }) => lapses[ground],
    evolve: (state, { ground, lastDay }, { at, seq }) => ({
      ...over(state, 'lapsed', at),
      ...(lastDay === undefined ? {} : { endedOn: lastDay }),
      lapse: { ground, seq, at, from: state.status },
    }),
    notice: (state, { ground }) => ({
      template: 'approval-lapsed',
      data: { ...aboutOf(state), lastDay: state.endedOn ?? state.validTo, ground },
    }),
    effects: (state, { ground, lastDay }, { at, seq }) => [
      ...tellRenewal(state, lastDay === undefined ? at : endOfCivilDay(lastDay)),
      endLetter(state, seq, at, ground),
    ],
  },
  'lapse-served': {
    audience: 'party',
    text: 'Brevet om bortfald er kommet frem',
    evolve: (state, { complaint }) => ({
      ...state,
      deadlines: withDeadlines(state.deadlines, complaint),
      ...(state.lapse === undefined ? {} : { lapse: { ...state.lapse, complaintDue: complaint.date } }),
    }),
  },
  'lapse-final': {
    audience: 'party',
    text: 'Klagefristen er udløbet, og bortfaldet er endeligt',
    evolve: (state) => ({ ...state, status: 'lapse-final', deadlines: [] }),
  },
  'lapse-annulled': {
    decisive: true,
    audience: 'public',
    text: 'Godkendelsen er alligevel ikke bortfaldet',
    evolve: (state, { deadlines, usedOn }) => ({
      ...without(state, 'lapse', 'endedOn'),
      status: state.renewal === undefined ? 'active' : 'renewal-pending',
      deadlines,
      ...(usedOn === undefined ? {} : { lastUsedOn: usedOn }),
    }),
    notice: (state) => ({ template: 'approval-lapse-annulled', data: aboutOf(state) }),
    effects: (state) => tellRenewal(state, undefined),
  },
})
