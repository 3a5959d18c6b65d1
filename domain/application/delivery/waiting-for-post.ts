import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import { withHearing, withoutHearing } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { deadlineKeys } from '../deadline-keys'
import { withLastHearing } from '../hearing/hearing'
import { aboutOf, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import type { Awaited } from './awaited'
import { eventOfLetter } from './letters'
import type { RecipientRole } from './recipient'

/** A letter that was sent by Digital Post did not come: its deadline stops, and waits for the physical one. */
export function waitingAgain(
  state: ApplicationState,
  what: Awaited['what'],
  role: RecipientRole,
  since: CivilDate,
): ApplicationState {
  const { awaited, deadlines, hearings, informationRequest } = state
  const waiting = { ...state, awaited: { ...awaited, what, since, roles: [...(awaited?.roles ?? []), role] } }
  return what === 'hearing'
    ? {
        ...waiting,
        deadlines: withoutHearing(deadlines, deadlineKeys.hearing),
        hearings: withLastHearing(hearings, (hearing) => without(hearing, 'due', 'held')),
      }
    : {
        ...waiting,
        deadlines: withoutDeadlines(deadlines, deadlineKeys.information),
        ...(informationRequest === undefined ? {} : { informationRequest: without(informationRequest, 'due', 'held') }),
      }
}

/** A physical letter has come, and so it has been sent. With the last of them the deadline runs. */
export function served(
  state: ApplicationState,
  event: {
    readonly role: RecipientRole
    /** Absent when it is not waited for any longer. */
    readonly servedOn?: CivilDate
    readonly deadline?: Deadline
    readonly reminder?: Deadline
  },
): ApplicationState {
  const { awaited, deadlines, hearings, informationRequest } = state
  if (awaited === undefined) return state
  const { role, servedOn, deadline } = event
  const sentBy = awaited.what === 'hearing' ? hearings.at(-1)?.seq : informationRequest?.seq
  const byPost = (state.byPost ?? []).filter(({ letterId, to }) => to !== role || eventOfLetter(letterId) !== sentBy)
  if (deadline === undefined)
    return {
      ...state,
      byPost,
      awaited: {
        ...awaited,
        roles: awaited.roles.filter((other) => other !== role),
        ...(servedOn === undefined || (awaited.latest ?? '') > servedOn ? {} : { latest: servedOn }),
      },
    }
  const running = { ...without(state, 'awaited'), byPost }
  return awaited.what === 'hearing'
    ? {
        ...running,
        deadlines: withHearing(deadlines, { ...event, deadline }),
        hearings: withLastHearing(hearings, (hearing) => ({ ...hearing, due: deadline.date })),
      }
    : {
        ...running,
        deadlines: withDeadlines(deadlines, deadline),
        ...(informationRequest === undefined
          ? {}
          : { informationRequest: { ...informationRequest, due: deadline.date } }),
      }
}

/** The e-mail that could name no day when the letter was written names it now. */
export function tellLastDay(state: ApplicationState, { date, key }: Deadline): readonly Effect[] {
  const data = { ...aboutOf(state), due: date }
  if (key === deadlineKeys.hearing) return mailToParty(state, { template: 'hearing-opened', data })
  const template = (state.informationRequest?.round ?? 1) > 1 ? 'information-reminder' : 'information-requested'
  return mailToParty(state, { template, data })
}
