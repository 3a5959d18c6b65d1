import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { toOffice } from '../contact/recipients'
import { withNotices } from '../contact/with-notices'
import { lastDayKnown } from '../period/last-day-known'
import type { ApprovalState } from '../state'
import { disuseKey, questionKey, withoutDisuse, withoutSilentLapse } from './silence'

/** Use and disuse as they are told, the questions when nobody tells of any, and the warnings when disuse has been stated. */
export type UseEvent =
  | { readonly type: 'used'; readonly on: CivilDate; readonly note?: string; readonly deadlines: readonly Deadline[] }
  /** A day of use no later than the stated last one: disuse stands. */
  | { readonly type: 'use-before-noted'; readonly on: CivilDate; readonly note?: string }
  /** `heardOn` and `answer`: where the office states it, when the party was heard and what it said. */
  | {
      readonly type: 'out-of-use'
      readonly lastUsed: CivilDate
      readonly note?: string
      readonly heardOn?: CivilDate
      readonly answer?: string
      readonly deadlines: readonly Deadline[]
    }
  /** `outOfUse`: a warning; absent: a question. */
  | { readonly type: 'lapse-warned'; readonly rule: string; readonly outOfUse?: true }
  | { readonly type: 'use-unknown' }

export const useEvents = withNotices<UseEvent>({
  used: {
    audience: 'party',
    decisive: true,
    text: 'Brug af specialfunktionen oplyst',
    evolve: (state, { on, deadlines }) => ({
      ...without(state, 'outOfUse', 'useUnknown'),
      lastUsedOn: on,
      deadlines: withDeadlines(withoutDisuse(state.deadlines), ...withoutSilentLapse(deadlines)),
    }),
  },
  'use-before-noted': {
    audience: 'party',
    text: 'Brug før den oplyste sidste dag noteret',
    evolve: (state, { on }) =>
      state.outOfUse === undefined ? state : { ...state, outOfUse: { ...state.outOfUse, usedOn: on } },
  },
  'out-of-use': {
    audience: 'party',
    decisive: true,
    text: 'Specialfunktionen oplyst ude af brug',
    evolve: (state, { lastUsed, deadlines }) => ({
      ...without(state, 'useUnknown'),
      lastUsedOn: lastUsed,
      outOfUse: { lastUsed, ...factOf(state) },
      deadlines: withDeadlines(withoutDisuse(state.deadlines), ...deadlines),
    }),
    notice: (state, { lastUsed }) => ({
      template: 'out-of-use-noted',
      data: { ...aboutOf(state), lastUsed, ...lapseOf(state) },
    }),
  },
  'lapse-warned': {
    audience: 'party',
    text: ({ outOfUse }) => (outOfUse === true ? 'Advarsel om bortfald sendt' : 'Spørgsmål om brug sendt'),
    evolve: (state, event) => ({ ...state, deadlines: state.deadlines.filter(({ rule }) => rule !== event.rule) }),
    notice: (state) => ({
      template: 'lapse-warning',
      data: {
        ...aboutOf(state),
        lastUsed: state.lastUsedOn ?? state.since,
        ...(state.outOfUse === undefined ? {} : { outOfUse: true as const }),
        ...lapseOf(state),
      },
    }),
  },
  'use-unknown': {
    audience: 'office',
    text: 'Brug er ikke oplyst i to år: socialtilsynet undersøger det',
    evolve: (state) => ({
      ...state,
      useUnknown: true,
      deadlines: withoutDeadlines(state.deadlines, questionKey),
    }),
    effects: (state) => [toOffice(state, { template: 'use-unknown', data: aboutOf(state) })],
  },
})

/** The last day of use that was told as such: what is stated of disuse says nothing of it. */
function factOf({ outOfUse, lastUsedOn }: ApprovalState): { readonly usedOn?: CivilDate } {
  const usedOn = outOfUse === undefined ? lastUsedOn : outOfUse.usedOn
  return usedOn === undefined ? {} : { usedOn }
}

/** The day after which it lapses, to be named in e-mails: never one after the approval's own last day. */
function lapseOf(state: ApprovalState): { readonly lapsesOn?: CivilDate } {
  const lapse = state.deadlines.find(({ key }) => key === disuseKey)
  const lastDay = lastDayKnown(state)
  return lapse === undefined || (lastDay !== undefined && lapse.date > lastDay) ? {} : { lapsesOn: lapse.date }
}
