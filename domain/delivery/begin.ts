import type { Effect } from '../process/effect'
import type { Deadline, DomainEvent } from '../process/procedure'
import { pendingLetters } from './by-post'
import type { Beginning, DeliveryRules, MatterDeadline } from './delivery-rules'
import type { DeliveryState } from './delivery-state'
import type { RecipientRole } from './recipient'

/** What a letter's arrival starts, by the deadline's key. */
function startedBy<State extends DeliveryState, Beyond extends DomainEvent>(
  { matters }: DeliveryRules<State, Beyond>,
  { key }: Deadline,
): MatterDeadline<State, Beyond> | undefined {
  const own = Object.values(matters).find(
    ({ deadline }) => key === deadline?.key || key.startsWith(`${deadline?.key}/`),
  )
  return own?.deadline
}

/** The case with the deadline of an event begun or moved; as it is when the event has none. */
export function begun<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  { deadline, reminder }: { readonly [K in keyof Beginning]?: Beginning[K] | undefined },
  letter: Parameters<MatterDeadline<State, Beyond>['begin']>[2],
): State {
  if (deadline === undefined) return state
  const beginning = { deadline, ...(reminder === undefined ? {} : { reminder }) }
  return startedBy(rules, deadline)?.begin(state, beginning, letter) ?? state
}

/** What follows when it has begun: above all the e-mail that names its last day, which none could when the letter was written. */
export const effectsOfBeginning = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  deadline: Deadline | undefined,
): readonly Effect[] => (deadline === undefined ? [] : (startedBy(rules, deadline)?.effects(state, deadline) ?? []))

/**
 * The case when nobody has the letters to `role` on their list any longer, as whoever had it has no power of attorney.
 * @param beginning what begins by it (`begunWithout`), as the event has it
 */
export function withoutLettersTo<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  role: RecipientRole,
  beginning: Partial<Beginning>,
): State {
  const waited = pendingLetters(rules, state).filter(({ to }) => to === role)
  const released =
    waited.length === 0
      ? state
      : { ...state, byPost: (state.byPost ?? []).filter((letter) => !waited.includes(letter)) }
  return begun(rules, released, beginning, { role: 'party' })
}
