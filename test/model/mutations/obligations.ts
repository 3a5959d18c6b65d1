import { addYears } from '../../../domain/calendar/civil-date'
import type { ObligationState } from '../../../domain/obligation/state'
import type { AdviceState } from '../../../domain/advice-request/state'
import type { CaseState, DomainEvent } from '../../../domain/process/procedure'
import { obligationStarts } from '../begin'
import { commands, deceived, procedure, telling } from './change'
import type { Mutation } from './mutation'

/** What a contract and the advice under it are held to: each rule switched off by itself. */
export const obligations: readonly Mutation[] = [
  {
    name: 'en kontrakt løber et år længere',
    breaks: 'obligationsEndInTime',
    from: obligationStarts,
    change: procedure('obligation', ({ opening }) => ({
      opening: {
        ...opening,
        decide: (...given) =>
          opening
            .decide(...given)
            .map((event) => ({ ...event, end: addYears((event as unknown as ObligationState).end, 1) }) as DomainEvent),
      },
    })),
  },
  {
    name: 'en kontrakt ophører, når godkendelsen mistes',
    breaks: 'lostApprovalsAreClarified',
    from: ['obligation running', 'obligation ending'],
    change: telling('obligation', ['noteApproval'], (event) =>
      event.type === 'approval-lost' ? { type: 'terminated' } : event,
    ),
  },
  {
    name: 'en mistet godkendelse skal ingen afklare',
    breaks: 'lostApprovalsAreClarified',
    from: ['obligation running', 'obligation ending'],
    change: procedure('obligation', (own) => ({
      evolve: (state, recorded) => {
        const after = own.evolve(state, recorded)
        return recorded.event.type === 'approval-lost' ? { ...after, status: 'active' } : after
      },
    })),
  },
  {
    name: 'tid, der er brugt til rådgivning, tæller ikke med',
    breaks: 'hoursAreCounted',
    from: ['obligation running'],
    change: commands('obligation', ['noteAdvice'], () => ({ decide: () => [] })),
  },
  {
    name: 'timerne meldes, før de er nået',
    breaks: 'hoursAreTold',
    from: ['obligation running'],
    change: deceived('obligation', ['recordActivity', 'noteAdvice'], (state: CaseState) => {
      const { terms } = state as ObligationState
      return terms === undefined
        ? state
        : ({ ...state, terms: { ...terms, hoursPerYear: terms.hoursPerYear / 2 } } as unknown as CaseState)
    }),
  },
  {
    name: 'alle læser kommunernes anmodninger',
    breaks: 'adviceIsTheirs',
    from: ['obligation running'],
    change: procedure('advice-request', (own) => ({
      view: (state, reader) => ({ ...own.view(state, reader), question: (state as AdviceState).question }),
    })),
  },
  {
    name: 'et CPR-nummer i en anmodning gemmes',
    breaks: 'adviceIsTheirs',
    from: ['obligation running'],
    change: commands('obligation', ['submitReport'], () => ({
      decide: (_state, data) => [{ ...(data as object), type: 'report-submitted' }],
    })),
  },
]
