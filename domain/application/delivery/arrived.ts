import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { hearingReminder } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { hearingDeadline, hearingDeadlineOn } from '../hearing/hearing-deadline'
import { informationDeadline, informationDeadlineOn } from '../information/information-deadline'
import type { ApplicationState } from '../state'
import type { DeliveryEvent } from './events'
import type { RecipientRole } from './recipient'

/** A deadline that waits no longer. */
export interface Beginning {
  readonly deadline: Deadline
  readonly reminder?: Deadline
}

/**
 * A letter by post has come. When it is the last one that was waited for, its deadline runs from the day on which that
 * came. It is registered afterwards and nobody has known the last day before, so that it is never one that has passed.
 *
 * Refuses: WRONG_STATUS for a recipient whose letter is not waited for, DATE_INVALID for a day before it was sent or to come.
 */
export function arrived(
  state: ApplicationState,
  role: RecipientRole,
  servedOn: CivilDate,
  note: string,
  at: Instant,
): DeliveryEvent {
  const { awaited } = state
  const today = civilDateAt(at)
  if (awaited?.roles.includes(role) !== true)
    return refuse(
      'WRONG_STATUS',
      { fields: ['recipient'] },
      'Der ventes ikke på, at et brev til denne modtager kommer frem. Vælg en anden.',
    )
  if (servedOn < awaited.since || servedOn > today)
    return refuse(
      'DATE_INVALID',
      { fields: ['servedOn'] },
      'Dagen skal ligge mellem den dag, brevet er fra, og i dag. Ret datoen.',
    )
  const told = { type: 'letter-served', role, servedOn, note } as const
  const last = awaited.roles.every((other) => other === role)
  return last ? { ...told, ...beginning(state, latestOf(awaited.latest, servedOn), at) } : told
}

/**
 * Nobody's letter is waited for any longer in this role: the power of attorney has ended. When no other is waited for, the
 * deadline runs from the last that came, or from today.
 */
export function notAwaited(state: ApplicationState, role: RecipientRole, at: Instant): Beginning | undefined {
  const { awaited } = state
  return awaited?.roles.every((other) => other === role) === true
    ? beginning(state, awaited.latest ?? civilDateAt(at), at)
    : undefined
}

/** The deadline that waited for letters by post, from the day on which the last of them came. */
function beginning(
  { awaited, informationRequest, readingUntil, ruleSet }: ApplicationState,
  arrivedOn: CivilDate,
  at: Instant,
): Beginning {
  const from = copenhagenMidnight(arrivedOn)
  const least = latestOf(readingUntil, civilDateAt(at))
  if (awaited?.what === 'hearing') {
    const deadline = atLeast(hearingDeadline(ruleSet, from), least, () => hearingDeadlineOn(ruleSet, least))
    return { deadline, ...hearingReminder(ruleSet, deadline, at) }
  }
  const round = informationRequest?.round ?? 1
  return {
    deadline: atLeast(informationDeadline(ruleSet, from, round), least, () =>
      informationDeadlineOn(ruleSet, least, round),
    ),
  }
}

const latestOf = (one: CivilDate | undefined, other: CivilDate): CivilDate =>
  one !== undefined && one > other ? one : other

const atLeast = (deadline: Deadline, least: CivilDate, later: () => Deadline): Deadline =>
  deadline.date < least ? later() : deadline
