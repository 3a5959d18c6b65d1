import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { letterId } from '../process/effect'
import type { DomainEvent } from '../process/procedure'
import type { Beginning, DeliveryRules, Matter, Silence } from './delivery-rules'
import type { DeliveryState, LetterByPost } from './delivery-state'
import { eventOfLetter } from './letters-to'
import type { Recipient, RecipientRole } from './recipient'

/** The matter of a letter; nothing hangs on one that has none. */
export const matterOf = <State extends DeliveryState, Beyond extends DomainEvent>(
  { matters }: DeliveryRules<State, Beyond>,
  { matter }: Pick<LetterByPost, 'matter'>,
): Matter<State, Beyond> => matters[matter] ?? { name: 'brevet', sentBy: () => undefined }

/** Whether this event has sent a matter's letters, while something hangs on them. */
const hasSent = <State, Beyond extends DomainEvent>(
  { sentBy }: Matter<State, Beyond>,
  state: State,
  seq: number | undefined,
): boolean => seq !== undefined && [sentBy(state)].flat().includes(seq)

/** The key of the matter whose letters this event has sent, while something hangs on them. */
export const matterSentBy = <State extends DeliveryState, Beyond extends DomainEvent>(
  { matters }: DeliveryRules<State, Beyond>,
  state: State,
  seq: number | undefined,
): string | undefined => Object.entries(matters).find(([, matter]) => hasSent(matter, state, seq))?.[0]

/** The matter that this event has sent, when it ended because nobody answered and can go on. */
export const silentSince = <State extends DeliveryState, Beyond extends DomainEvent>(
  { matters }: DeliveryRules<State, Beyond>,
  state: State,
  seq: number | undefined,
): Silence<State> | undefined =>
  seq === undefined ? undefined : Object.values(matters).find(({ silence }) => silence?.sentBy(state) === seq)?.silence

/** The case with those letters of the event `seq` that Digital Post does not deliver: the recipient is exempt from it, or is a person. */
export function withLettersByPost<State extends DeliveryState>(
  state: State,
  recipients: readonly Recipient[],
  matter: string,
  { seq, at }: { readonly seq: number; readonly at: Instant },
): State {
  const byPost = recipients.flatMap(({ role, channel, address }, n): readonly LetterByPost[] =>
    channel === 'post'
      ? [
          {
            letterId: letterId(state.caseId, seq, n + 1),
            to: role,
            matter,
            since: civilDateAt(at),
            ...(address === undefined ? {} : { addressed: true }),
          },
        ]
      : [],
  )
  return byPost.length === 0 ? state : { ...state, byPost: [...(state.byPost ?? []), ...byPost] }
}

/** Whether something still waits for this letter, or hangs on when it came: not of a hearing that has been answered. */
export function isStanding<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  letter: LetterByPost,
): boolean {
  const matter = matterOf(rules, letter)
  if (rules.isCalledOff?.(state) === true || matter.isOver?.(state) === true) return false
  return matter.deadline === undefined || hasSent(matter, state, eventOfLetter(letter.letterId))
}

/** The letters that have to be sent, or of which it is not known when they came. */
export const pendingLetters = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
): readonly LetterByPost[] =>
  (state.byPost ?? []).filter((letter) => letter.arrivedOn === undefined && isStanding(rules, state, letter))

/**
 * A case is not over while somebody has to send a letter of it, or to register when it came: nothing is closed over a letter
 * that nobody has sent.
 */
export const lettersAreOpen =
  <State extends DeliveryState, Beyond extends DomainEvent>(rules: DeliveryRules<State, Beyond>) =>
  (state: State): boolean =>
    pendingLetters(rules, state).length > 0

/**
 * The deadline that begins, or is moved, when `letter` is known to have come on `servedOn`. Nothing while another letter of the
 * same event is waited for, where one deadline runs for all.
 */
export function begunBy<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  letter: LetterByPost,
  servedOn: CivilDate,
  at: Instant,
): Beginning | undefined {
  const { deadline } = matterOf(rules, letter)
  const sentBy = eventOfLetter(letter.letterId)
  if (deadline === undefined || sentBy === undefined) return undefined
  if (deadline.each === true) return deadline.count(state, servedOn, at, letter.to, sentBy)
  const others = sentTogether(state, letter).filter((other) => other.to !== letter.to)
  if (others.some(({ arrivedOn }) => arrivedOn === undefined)) return undefined
  const last = others.reduce((latest, { arrivedOn = '' }) => (arrivedOn > latest ? arrivedOn : latest), servedOn)
  return deadline.count(state, last, at, letter.to, sentBy)
}

/**
 * Nobody's letter is waited for any longer in this role: the power of attorney has ended. When no other is waited for, the
 * deadline runs from the last that came, or from today.
 */
export function begunWithout<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  role: RecipientRole,
  at: Instant,
): Partial<Beginning> {
  const waited = pendingLetters(rules, state).filter((letter) => {
    const { deadline } = matterOf(rules, letter)
    return deadline !== undefined && deadline.each !== true
  })
  const [first] = waited
  if (first === undefined || waited.some(({ to }) => to !== role)) return {}
  const came = sentTogether(state, first).flatMap(({ arrivedOn }) => (arrivedOn === undefined ? [] : [arrivedOn]))
  const last = came.sort().at(-1) ?? civilDateAt(at)
  const sentBy = eventOfLetter(first.letterId)
  return (
    (sentBy === undefined ? undefined : matterOf(rules, first).deadline?.count(state, last, at, role, sentBy)) ?? {}
  )
}

const sentTogether = ({ byPost = [] }: DeliveryState, { letterId: id }: LetterByPost): readonly LetterByPost[] =>
  byPost.filter((other) => eventOfLetter(other.letterId) === eventOfLetter(id))

/** The case with more known of one of its letters by post. */
export const withLetter = <State extends DeliveryState>(
  state: State,
  id: string,
  more: Partial<LetterByPost>,
): State => ({
  ...state,
  byPost: (state.byPost ?? []).map((letter) => (letter.letterId === id ? { ...letter, ...more } : letter)),
})
