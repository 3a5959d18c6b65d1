import type { ApplicationState } from '../../../domain/application/state'
import type { CaseState, DomainEvent } from '../../../domain/process/procedure'
import { allOf, commands, deceived, telling } from './change'
import type { Mutation } from './mutation'

const nobodyTookPart = (state: CaseState): CaseState => ({ ...state, tookPart: [] }) as CaseState

/** What a complaint does and who handles it: each rule switched off by itself. */
export const complaints: readonly Mutation[] = [
  {
    name: 'afgørelsen bliver endelig, selv om der er klaget',
    breaks: 'complaintsHold',
    from: ['complained', 'to reassess', 'refused'],
    change: allOf(
      commands('application', ['finalise'], ({ moves = [] }) => ({ moves: [...moves, ['complained', 'final']] })),
      deceived('application', ['finalise'], (state) => ({ ...(state as ApplicationState), status: 'decided' })),
    ),
  },
  {
    name: 'en rettidig klage kaldes sen',
    breaks: 'complaintsHold',
    from: ['complained', 'refused', 'refused by post'],
    change: telling('application', ['complain'], (event) =>
      event.type === 'complaint-received' ? ({ ...event, timeliness: 'late' } as DomainEvent) : event,
    ),
  },
  {
    name: 'en klage, der ikke er slut, glemmes',
    breaks: 'complaintsHold',
    from: ['complained', 'to reassess', 'forwarded'],
    change: deceived('application', ['finalise', 'settleAccess'], (state) => {
      const { complaints: known = [], ...rest } = state as ApplicationState
      return {
        ...rest,
        status: rest.status === 'complained' ? 'decided' : rest.status,
        complaints: known.map((one) => ({ ...one, end: 'withdrawn' as const })),
      }
    }),
  },
  {
    name: 'den, der har truffet afgørelsen, genvurderer den',
    breaks: 'reassessedAfresh',
    from: ['complained', 'to reassess'],
    change: allOf(
      deceived('complaint', ['assignReassessor'], nobodyTookPart),
      commands('complaint', ['reassess'], () => ({ bar: ['conflicted'] })),
    ),
  },
  {
    name: 'Ankestyrelsen afgør en klage, den ikke har fået',
    breaks: 'reassessedAfresh',
    from: ['complained late', 'to reassess', 'partly upheld'],
    change: commands('complaint', ['recordOutcome'], (own) => ({
      from: [...own.from, 'to-forward'],
      moves: [
        ['with-appeals-body', 'concluded'],
        ['to-forward', 'concluded'],
      ],
      decide: (state, data, circumstances) =>
        own.decide({ ...state, status: 'with-appeals-body' }, data, circumstances),
    })),
  },
]
