import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import type { AccessEnd } from './access-end'
import { isAccessOpen, withAsked, type Accessed, type AskedAccess } from './accessed'
import type { AccessedProcess, SeveralParties } from './accessed-process'
import type { AccessedEvent } from './events'
import { readingDeadline } from './reading-deadline'

/** What a request for access tells the case that it was asked to. */
export interface AccessNews {
  readonly requestId: string
  /** Absent: it is handled again, since a complaint over the answer was granted. */
  readonly end?: AccessEnd
}

/**
 * A request for access has been answered or withdrawn. The party has time to use an answer as long as something is to be decided:
 * what has waited for it, and what would end sooner, waits until then (forvaltningsloven § 9 b).
 *
 * Refuses: NOT_ALLOWED for any case but that request.
 */
export const settleAccessIn = <State extends Accessed, Followed extends DomainEvent>({
  statuses,
  moves = [],
  isPending,
  several,
  follow = () => [],
}: AccessedProcess<State, Followed>) =>
  defineCommand<State, AccessedEvent | Followed>()({
    name: 'settleAccess',
    label: 'Notér svar på aktindsigt',
    law: 'forvaltningsloven §§ 9 b og 16',
    from: statuses,
    to: statuses,
    moves: [...staying(...statuses), ...moves],
    by: ['case'],
    reopens: true,
    fields: {},
    decide(state, { requestId, end }: AccessNews, circumstances) {
      const { by, at } = circumstances
      const asked = state.accessRequests?.find((one) => one.requestId === requestId)
      if (by.kind !== 'case' || by.caseId !== requestId || asked === undefined) return refuse('NOT_ALLOWED')
      if (asked.end === end) return []
      // Who has asked before it was a party is one by now, and so has time to use the answer.
      const of = several === undefined || asked.cvr === undefined ? {} : { cvr: asked.cvr }
      const ofParty = several === undefined ? asked.by === 'party' : isPartyOf(several, state, asked)
      if (end === undefined) return [{ type: 'access-reopened', requestId, ofParty, ...of }]
      const settled = withAsked(state, requestId, (one) => ({ ...one, end }))
      const toUse = ofParty && end !== 'withdrawn' && isPending(state)
      const reading = toUse ? readingDeadline(state.ruleSet, at, of) : undefined
      return [
        { type: 'access-settled', requestId, end, ofParty, ...of, ...(reading === undefined ? {} : { reading }) },
        ...(ofParty && !isAccessOpen(settled) ? follow(settled, reading?.date, circumstances) : []),
      ]
    },
  })

const isPartyOf = <State>(
  { isParty }: Pick<SeveralParties<State>, 'isParty'>,
  state: State,
  { cvr }: Pick<AskedAccess, 'cvr'>,
): boolean => cvr !== undefined && isParty(state, cvr)
