import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import type { Accessed } from './accessed'
import type { AccessedProcess } from './accessed-process'
import type { AccessedEvent } from './events'
import type { ReadingOf } from './reading-deadline'

/** The party has had its time to use the access it got: the decision may be signed. */
export const endReadingIn = <State extends Accessed, Followed extends DomainEvent>({
  statuses,
}: AccessedProcess<State, Followed>) =>
  defineCommand<State, AccessedEvent>()({
    name: 'endReading',
    label: 'Notér, at tiden til at bruge aktindsigten er gået',
    law: 'forvaltningsloven § 9 b',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: ['deadline'],
    fields: {},
    decide: (_state, { cvr }: ReadingOf) => [{ type: 'reading-ended', ...(cvr === undefined ? {} : { cvr }) }],
  })
