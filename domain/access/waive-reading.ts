import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { party } from '../rights/rights'
import type { Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import type { AccessedEvent } from './events'

/**
 * The party has read what it was given and needs no more time: the decision may be signed. The last day of a hearing stays;
 * that one ends with its answer.
 *
 * Refuses: WRONG_STATUS when no time runs.
 */
export const waiveReadingIn = <State extends Accessed, Followed extends DomainEvent>({
  statuses,
}: AccessedProcess<State, Followed>) =>
  defineCommand<State, AccessedEvent>()({
    name: 'waiveReading',
    label: 'Vi har læst materialet og har ikke brug for mere tid',
    law: 'forvaltningsloven § 9 b',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: party,
    submission: true,
    reopens: true,
    fields: {},
    offered: ({ readingUntil }) => readingUntil !== undefined,
    decide({ readingUntil }) {
      if (readingUntil === undefined)
        refuse('WRONG_STATUS', {}, 'Sagen venter ikke på, at I bruger aktindsigten. I behøver ikke gøre noget.')
      return [{ type: 'reading-waived' }]
    },
  })
