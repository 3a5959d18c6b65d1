import { epochOf, instantOf, type Instant } from '../domain/calendar/instant'
import {
  LetterUndeliverable,
  LetterUnderway,
  type DigitalPost,
  type PostedLetter,
  type PostRecipient,
} from '../letters/digital-post'
import type { DispatchChannel } from '../store/dispatches/dispatch'
import type { Store } from '../store/create-store'
import { judgeDispatch, type DispatchState } from './judge-dispatch'
import type { KombiContent, KombiServices } from './kombi-services'
import { memoMessage, type MemoParty } from './memo-message'
import { messageUuid } from './message-uuid'
import { physicalShipment } from './physical-shipment'

export interface Sf1601Options {
  readonly services: KombiServices
  readonly store: Pick<Store, 'dispatches'>
  /** The CVR number that an authority sends under, by the name in its letterhead. */
  readonly authorityCvr: (name: string) => string | undefined
  /** The CPR number behind a login; no letter goes to a person without it. @throws ServiceFault */
  readonly cprOf?: (person: string, signal: AbortSignal) => Promise<string | undefined>
  /** The kind of shipment that is agreed with the printer; nothing is printed without one. */
  readonly printType?: string
  /** Milliseconds since 1970. */
  readonly clock?: () => number
  /** For all that one attempt asks of the services, in ms. */
  readonly timeoutMs?: number
}

/** A receipt from further ahead than this is no proof of anything: somebody's clock is wrong. */
const clockSkewMs = 300_000

/**
 * Digital Post as Danish authorities send it: MeMo by KOMBIT's SF1601, whose business receipts come by the message broker
 * and lie in the store. Whoever is not registered for Digital Post, and whoever it fails to reach, gets the letter
 * printed, where that is agreed with a printer and the letter carries an address.
 */
export function createSf1601DigitalPost({
  services,
  store: { dispatches },
  authorityCvr,
  cprOf,
  printType,
  clock = Date.now,
  timeoutMs = 30_000,
}: Sf1601Options): DigitalPost {
  const stateOf = async (letterId: string, channel: DispatchChannel): Promise<DispatchState | undefined> => {
    const found = (await dispatches.findDispatches(letterId)).find((dispatch) => dispatch.channel === channel)
    return found && judgeDispatch(found, instantOf(clock()))
  }

  /** Hands a letter over. It is noted first: what is not known to have been taken is handed over again. */
  const handOver = async (
    letter: PostedLetter,
    channel: DispatchChannel,
    authority: string,
    content: KombiContent,
    signal: AbortSignal,
  ): Promise<DispatchState> => {
    const { letterId } = letter
    const uuid = messageUuid(letterId, channel)
    // At a closed door nothing has been handed over, and nothing is to be noted.
    await services.admit(authority, signal)
    await dispatches.beginDispatch({ letterId, channel, messageUuid: uuid, at: instantOf(clock()) })
    const answer = await services.send(authority, content, signal)
    const at = instantOf(clock())
    if (answer.kind === 'accepted') await dispatches.acceptDispatch({ ...answer, messageUuid: uuid, at })
    else await dispatches.refuseDispatch({ messageUuid: uuid, at, reason: answer.reason })
    return (await stateOf(letterId, channel)) ?? { kind: 'unsure' }
  }

  const print = async (letter: PostedLetter, why: string, authority: string, signal: AbortSignal): Promise<never> => {
    const known = await stateOf(letter.letterId, 'print')
    if (known === undefined && (printType === undefined || !letter.addressed)) throw new LetterUndeliverable(why)
    const state =
      known === undefined || known.kind === 'unsure'
        ? await handOver(
            letter,
            'print',
            authority,
            {
              choice: 'Fysisk Post',
              content: physicalShipment(letter, messageUuid(letter.letterId, 'print'), printType ?? ''),
            },
            signal,
          )
        : known
    if (state.kind === 'through') throw new LetterUndeliverable(why, { at: inTime(state.at), receipt: state.receipt })
    if (state.kind === 'failed') throw new LetterUndeliverable(`${why}; fjernprint: ${state.reason}`)
    throw new LetterUnderway(letter.letterId)
  }

  /** A CPR number lives from here to the service, and nowhere else. */
  const recipientOf = async (to: PostRecipient, signal: AbortSignal): Promise<MemoParty | undefined> => {
    if ('cvr' in to) return { idType: 'CVR', id: to.cvr, name: to.name }
    const cpr = await cprOf?.(to.person, signal)
    return cpr === undefined ? undefined : { idType: 'CPR', id: cpr, name: to.name }
  }

  const inTime = (at: Instant): Instant => {
    if (epochOf(at) > clock() + clockSkewMs) throw new Error(`A receipt of ${at} is from a time to come`)
    return at
  }

  return {
    async send(letter) {
      const { letterId, to, from } = letter
      const signal = AbortSignal.timeout(timeoutMs)
      const authority = authorityCvr(from.name)
      if (authority === undefined) throw new Error(`No CVR number is set for ${from.name}`)
      const sender: MemoParty = { idType: 'CVR', id: authority, name: from.name }

      let state = await stateOf(letterId, 'digital')
      // What has been begun is brought to its end: whoever has registered meanwhile does not get the letter twice.
      if (state?.kind !== 'through' && (await stateOf(letterId, 'print')) !== undefined)
        return print(letter, 'ikke leveret med Digital Post', authority, signal)
      if (state === undefined || state.kind === 'unsure') {
        const recipient = await recipientOf(to, signal)
        if (recipient === undefined) return print(letter, 'modtagerens CPR-nummer kendes ikke', authority, signal)
        if (state === undefined && !(await services.isRegistered(authority, recipient, signal)))
          return print(letter, 'modtageren er ikke tilmeldt Digital Post', authority, signal)
        const content = memoMessage(letter, { uuid: messageUuid(letterId, 'digital'), sender, recipient })
        state = await handOver(letter, 'digital', authority, { choice: 'Digital Post', content }, signal)
      }
      if (state.kind === 'through') return { availableAt: inTime(state.at), receipt: state.receipt }
      if (state.kind === 'failed') return print(letter, `Digital Post: ${state.reason}`, authority, signal)
      throw new LetterUnderway(letterId)
    },
  }
}
