import type { PostalAddress } from '../address/postal-address'
import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import type { EventTable } from '../process/event-table'
import type { DomainEvent } from '../process/procedure'
import { tellInTime } from '../remedy/late-complaints'
import { begun, effectsOfBeginning } from './begin'
import { isStanding, matterOf, matterSentBy, pendingLetters, silentSince, withLetter } from './by-post'
import { coverLetters } from './cover-letter'
import type { Beginning, DeliveryRules } from './delivery-rules'
import type { DeliveryState, LetterByPost } from './delivery-state'
import { eventOfLetter } from './letters-to'
import type { RecipientRole } from './recipient'

/** What happens to a case's letters on their way to the recipients. */
export type DeliveryEvent =
  | {
      readonly type: 'letter-undeliverable'
      readonly letterId: string
      readonly to: RecipientRole
      readonly recipient: string
      readonly reason: string
      /** The channel has had it printed, and posted it on this day. */
      readonly postedOn?: CivilDate
    }
  | { readonly type: 'letter-posted'; readonly letterId: string }
  /** `decision`: the event whose letter to `role` has not come; `was`: the status in which it was final. */
  | { readonly type: 'finality-lost'; readonly decision: number; readonly role: RecipientRole; readonly was: string }
  /** `sentBy`: the event whose letter has not come, and to which nobody has answered in time. */
  | { readonly type: 'silence-undone'; readonly sentBy: number }
  /** `letterId` is absent from before 0.3.0. `was`: a day that is corrected; `fell`: too late, what followed from it stands. */
  | ({
      readonly type: 'letter-served'
      readonly letterId?: string
      readonly role: RecipientRole
      readonly servedOn: CivilDate
      readonly note: string
      readonly was?: CivilDate
      readonly fell?: true
    } & Partial<Beginning>)
  | ({ readonly type: 'letter-came-later' } & Beginning)
  /** `letters`: those that wait to be sent and have no address on them. */
  | {
      readonly type: 'postal-address-given'
      readonly role: RecipientRole
      readonly address: PostalAddress
      readonly letters: readonly string[]
    }

/** The party is told of each: its deadlines count from when a letter came, not from when it was signed. */
export function deliveryEvents<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): EventTable<State, DeliveryEvent> {
  return {
    'letter-undeliverable': {
      audience: 'party',
      text: 'Brevet kan ikke leveres med Digital Post og sendes med posten',
      evolve(state, { letterId, to, recipient, postedOn }, { at }) {
        const sentBy = eventOfLetter(letterId)
        const matter = matterSentBy(rules, state, sentBy)
        const reached = rules.recipientsOf(state).find(({ role }) => role === to)
        const letter: LetterByPost = {
          letterId,
          to,
          matter: matter ?? 'letter',
          since: civilDateAt(at),
          ...(reached?.address === undefined && postedOn === undefined ? {} : { addressed: true }),
          ...(postedOn === undefined ? {} : { postedOn }),
        }
        const known: State = {
          ...state,
          byPost: [...(state.byPost ?? []), letter],
          unreachable: [...new Set([...(state.unreachable ?? []), recipient])],
        }
        const deadline = matter === undefined ? undefined : rules.matters[matter]?.deadline
        const waiting = sentBy === undefined ? known : (deadline?.wait(known, to, sentBy) ?? known)
        return postedOn === undefined ? waiting : (deadline?.posted?.(waiting, postedOn) ?? waiting)
      },
      effects(state, { letterId, postedOn }, recorded) {
        const letter = state.byPost?.find((one) => one.letterId === letterId)
        if (letter === undefined) return []
        const sentBy = eventOfLetter(letterId)
        const stands =
          sentBy !== undefined &&
          Object.values(rules.matters).some(({ silence }) => silence?.stands?.(state, sentBy) === true)
        return [
          ...(postedOn === undefined && isStanding(rules, state, letter)
            ? coverLetters(rules, state, [letter], recorded)
            : []),
          ...(rules.matters[letter.matter]?.deadline?.stopped?.(state) ?? []),
          ...(stands ? rules.tellBoth(state, 'letter-missed') : []),
        ]
      },
    },
    'silence-undone': {
      decisive: true,
      audience: 'party',
      text: 'Fristen er aldrig begyndt, for brevet er ikke kommet frem: sagen går videre, hvor den stod',
      evolve: (state, { sentBy }, { at }) => silentSince(rules, state, sentBy)?.undone(state, at) ?? state,
      effects: (state, { sentBy }) => [
        ...rules.tellBoth(state, 'deadline-never-began'),
        ...(rules.matters[matterSentBy(rules, state, sentBy) ?? '']?.silence?.tell?.(state) ?? []),
      ],
    },
    'finality-lost': {
      decisive: true,
      audience: 'party',
      text: 'Afgørelsen er alligevel ikke endelig: brevet er ikke kommet frem',
      evolve: (state, { decision, role }) => rules.finality?.lost(state, decision, role) ?? state,
      effects: (state, { decision, was }) => [
        ...rules.tellBoth(state, 'decision-not-final'),
        ...tellInTime(state, decision),
        ...(rules.finality?.tell?.(state, was) ?? []),
      ],
    },
    'letter-posted': {
      audience: 'party',
      text: 'Brevet er sendt med posten',
      evolve(state, { letterId }, { at }) {
        const on = civilDateAt(at)
        const posted = withLetter(state, letterId, { postedOn: on })
        const letter = posted.byPost?.find((one) => one.letterId === letterId)
        if (letter === undefined || !isStanding(rules, posted, letter)) return posted
        return matterOf(rules, letter).deadline?.posted?.(posted, on) ?? posted
      },
      effects(state, { letterId }) {
        const letter = state.byPost?.find((one) => one.letterId === letterId)
        if (letter === undefined) return []
        const { deadline } = matterOf(rules, letter)
        const running = state.deadlines.find(({ key }) => key === deadline?.key)
        return deadline?.posted === undefined || running === undefined ? [] : deadline.effects(state, running)
      },
    },
    'letter-served': {
      audience: 'party',
      text: ({ was, fell }) =>
        fell === true
          ? 'Dagen, hvor brevet kom frem, er rettet, efter at fristen var udløbet'
          : was === undefined
            ? 'Dagen, hvor brevet kom frem, er registreret'
            : 'Dagen, hvor brevet kom frem, er rettet',
      evolve(state, event, { at }) {
        const { letterId, role, servedOn } = event
        const letter = servedLetter(rules, state, letterId, role)
        if (letter === undefined) return state
        const { postedOn = civilDateAt(at) } = letter
        return begun(rules, withLetter(state, letter.letterId, { postedOn, arrivedOn: servedOn }), event, event)
      },
      effects: (state, { deadline, fell }) => [
        ...effectsOfBeginning(rules, state, deadline),
        ...(fell === true ? rules.tellBoth(state, 'arrival-corrected') : []),
      ],
    },
    'letter-came-later': {
      audience: 'party',
      text: 'Brevet kom senere frem, og fristen regnes derfra',
      evolve: (state, event) => begun(rules, state, event, { role: 'party' }),
    },
    'postal-address-given': {
      audience: 'party',
      text: ({ role }) =>
        role === 'party' ? 'Partens postadresse er oplyst' : 'Partsrepræsentantens postadresse er oplyst',
      evolve: (state, { role, address, letters }) => ({
        ...state,
        postalAddresses: { ...state.postalAddresses, [role]: address },
        ...(state.byPost === undefined
          ? {}
          : {
              byPost: state.byPost.map((letter) =>
                letters.includes(letter.letterId) ? { ...letter, addressed: true } : letter,
              ),
            }),
      }),
      effects: (state, { letters }, recorded) =>
        coverLetters(
          rules,
          state,
          (state.byPost ?? []).filter(({ letterId }) => letters.includes(letterId)),
          recorded,
        ),
    },
  }
}

/** The letter that is told of: before 0.3.0 the one that was waited for in this role. */
const servedLetter = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  letterId: string | undefined,
  role: RecipientRole,
): LetterByPost | undefined =>
  letterId === undefined
    ? pendingLetters(rules, state).findLast(({ to, matter }) => to === role && matter !== 'letter')
    : state.byPost?.find((letter) => letter.letterId === letterId)
