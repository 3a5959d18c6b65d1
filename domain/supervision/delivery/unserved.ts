import { isHearing } from '../decision/decision'
import type { SupervisionState } from '../state'

/** A letter by post of which nobody has registered when it came: by the `seq` of its event. */
interface Unserved {
  readonly seq: number
  readonly what: 'hearing' | 'decision'
}

/** The letters that have been sent by post and whose day of arrival is not known yet. */
export function unservedLetters(state: SupervisionState): readonly Unserved[] {
  const { decisions, preparation } = state
  const { hearing } = preparation ?? {}
  return [
    ...(isHearing(state) && hearing !== undefined && hearing.due === undefined
      ? [{ seq: hearing.seq, what: 'hearing' as const }]
      : []),
    ...decisions
      .filter(({ recipients }) =>
        recipients.some(({ channel, availableOn }) => channel === 'post' && availableOn === undefined),
      )
      .map(({ seq }) => ({ seq, what: 'decision' as const })),
  ]
}
