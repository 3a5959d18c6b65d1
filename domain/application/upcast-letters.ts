import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import type { LetterByPost } from '../delivery/delivery-state'
import { eventOfLetter } from '../delivery/letters-to'
import type { RecipientRole } from '../delivery/recipient'
import { letterId } from '../process/effect'
import { without } from '../process/without'
import type { ApplicationState } from './state'

/** The state of schema 4: of letters by post it was known which had to be sent, and beside it what waited for whose. */
export interface Fourth extends Omit<ApplicationState, 'byPost'> {
  readonly byPost?: readonly Pick<LetterByPost, 'letterId' | 'to'>[]
  readonly awaited?: {
    readonly what: 'hearing' | 'information'
    readonly roles: readonly RecipientRole[]
    readonly since: CivilDate
  }
}

/**
 * The letters by post of a state of schema 4: those that had to be sent, those that something waited for, and the decision's.
 * No window shows an address on any of them.
 */
export function withKnownLetters(fourth: Fourth): ApplicationState {
  const known = without(fourth, 'byPost', 'awaited')
  const unsent = (fourth.byPost ?? []).map(({ letterId: id, to }): LetterByPost => {
    const { matter, since } = whatOf(fourth, eventOfLetter(id))
    return { letterId: id, to, matter, since }
  })
  const sent = [...awaitedLetters(fourth), ...decisionLetters(fourth)].filter(
    ({ letterId: id }) => !unsent.some((letter) => letter.letterId === id),
  )
  const arrived = new Map(decisionLetters(fourth).map((letter) => [letter.letterId, letter.arrivedOn]))
  const letters = [
    ...unsent.map((letter): LetterByPost => {
      const arrivedOn = arrived.get(letter.letterId)
      return arrivedOn === undefined ? letter : { ...letter, postedOn: arrivedOn, arrivedOn }
    }),
    ...sent,
  ]
  return letters.length === 0 ? known : { ...known, byPost: letters }
}

function whatOf(fourth: Fourth, seq: number | undefined): Pick<LetterByPost, 'matter' | 'since'> {
  const { hearings, informationRequest, decision, submittedAt, awaited } = fourth
  const heard = hearings.find((hearing) => hearing.seq === seq)
  if (heard !== undefined) return { matter: 'hearing', since: civilDateAt(heard.openedAt) }
  if (decision?.seq === seq && decision !== undefined)
    return { matter: 'decision', since: civilDateAt(decision.decidedAt) }
  const since = awaited?.since ?? civilDateAt(submittedAt)
  return { matter: informationRequest?.seq === seq ? 'information' : 'letter', since }
}

/** What a hearing or a request waits for, and was sent. */
function awaitedLetters({ caseId, awaited, hearings, informationRequest }: Fourth): readonly LetterByPost[] {
  if (awaited === undefined) return []
  const { what: matter, roles, since } = awaited
  const seq = matter === 'hearing' ? hearings.at(-1)?.seq : informationRequest?.seq
  return seq === undefined
    ? []
    : roles.map((to) => ({ letterId: letterId(caseId, seq, placeOf(to)), to, matter, since, postedOn: since }))
}

function decisionLetters({ caseId, decision }: Fourth): readonly LetterByPost[] {
  if (decision === undefined) return []
  const since = civilDateAt(decision.decidedAt)
  return decision.recipients
    .filter(({ channel }) => channel === 'post')
    .map(({ role: to, availableOn }) => ({
      letterId: letterId(caseId, decision.seq, placeOf(to)),
      to,
      matter: 'decision',
      since,
      postedOn: since,
      ...(availableOn === undefined ? {} : { arrivedOn: availableOn }),
    }))
}

/** The party's letter is an event's first, its representative's the second. */
const placeOf = (role: RecipientRole): number => (role === 'party' ? 1 : 2)
