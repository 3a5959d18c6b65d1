import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import type { Actor } from '../rights/actor'
import { party } from '../rights/rights'
import type { Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import { organisationOf } from './asker-of'
import type { AccessedEvent } from './events'

/**
 * The party has read what it was given and needs no more time: the decision may be signed. The last day of a hearing stays;
 * that one ends with its answer.
 *
 * Refuses: WRONG_STATUS when no time runs.
 */
export const waiveReadingIn = <State extends Accessed, Followed extends DomainEvent>({
  statuses,
  several,
}: AccessedProcess<State, Followed>) =>
  defineCommand<State, AccessedEvent>()({
    name: 'waiveReading',
    label: 'Vi har læst materialet og har ikke brug for mere tid',
    law: 'forvaltningsloven § 9 b',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: several?.askers ?? party,
    submission: true,
    reopens: true,
    fields: {},
    offered: (state, by) => hasTime(state, several, by),
    decide(state, _data, { by }) {
      if (!hasTime(state, several, by))
        refuse('WRONG_STATUS', {}, 'Sagen venter ikke på, at I bruger aktindsigten. I behøver ikke gøre noget.')
      const cvr = several === undefined ? undefined : organisationOf(by)
      return [{ type: 'reading-waived', ...(cvr === undefined ? {} : { cvr }) }]
    },
  })

/** Whether time runs for whoever acts: the party's, or that of their organisation among several. */
const hasTime = (
  { readingUntil, accessRequests = [] }: Pick<Accessed, 'readingUntil' | 'accessRequests'>,
  several: object | undefined,
  by: Actor,
): boolean =>
  several === undefined
    ? readingUntil !== undefined
    : accessRequests.some((asked) => asked.readingUntil !== undefined && asked.cvr === organisationOf(by))
