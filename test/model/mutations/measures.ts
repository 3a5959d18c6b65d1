import { addDays, type CivilDate } from '../../../domain/calendar/civil-date'
import type { CaseState, DomainEvent } from '../../../domain/process/procedure'
import type { RevocationState } from '../../../domain/revocation/state'
import type { SupervisionState } from '../../../domain/supervision/state'
import { allOf, commands, deceived, telling } from './change'
import type { Mutation } from './mutation'

const supervision = (state: CaseState, lie: (own: SupervisionState) => Partial<SupervisionState>): CaseState => ({
  ...state,
  ...lie(state as SupervisionState),
})

/** What a supervision and a revocation may decide, and when it binds: each rule switched off by itself. */
export const measures: readonly Mutation[] = [
  {
    name: 'en klage holder et påbuds frist',
    breaks: 'ordersBind',
    from: ['order given'],
    change: deceived('supervision', ['passOrder'], (state) =>
      supervision(state, ({ complaints = [] }) => ({
        complaints: complaints.map((one) => ({ ...one, stayedBy: 'office' as const })),
      })),
    ),
  },
  {
    name: 'skærpet tilsyn varer, så længe kontoret vil',
    breaks: 'intensifiedIsShort',
    from: ['order given'],
    change: telling('supervision', ['decide'], (event) => {
      const { period } = event as DomainEvent & {
        readonly period?: { readonly from: CivilDate; readonly to: CivilDate }
      }
      return period === undefined
        ? event
        : ({ ...event, period: { ...period, to: addDays(period.to, 30) } } as DomainEvent)
    }),
  },
  {
    name: 'henvendelser bærer en afgørelse alene',
    breaks: 'groundsCarry',
    from: ['order given'],
    // All that is known are enquiries, and the rule does not see it.
    change: allOf(
      telling('supervision', ['recordSource'], (event) => ({ ...event, kind: 'enquiry' }) as DomainEvent),
      deceived('supervision', ['draftDecision', 'decide'], (state) =>
        supervision(state, ({ sources }) => ({
          sources: sources.map((one) => ({ ...one, kind: 'interview' as const })),
        })),
      ),
    ),
  },
  {
    name: 'påbud uden partshøring',
    breaks: 'I1',
    from: ['supervised'],
    change: deceived('supervision', ['decide'], (state) =>
      supervision(state, ({ preparation }) => {
        if (preparation === undefined || preparation.hearing !== undefined) return {}
        const { draftedAt } = preparation
        return { preparation: { ...preparation, hearing: { seq: 0, openedAt: draftedAt, closedAt: draftedAt } } }
      }),
    ),
  },
  {
    name: 'den, der skrev påbuddet, underskriver det',
    breaks: 'I5',
    from: ['supervised', 'supervision heard'],
    change: commands('supervision', ['decide'], () => ({ bar: ['conflicted', 'undeclared'] })),
  },
  {
    name: 'den, der skrev tilbagekaldelsen, underskriver den',
    breaks: 'I5',
    from: ['revocation heard'],
    change: commands('revocation', ['decide'], () => ({ bar: ['conflicted', 'undeclared'] })),
  },
  {
    name: 'virkning, selv om ingen har set på det, parten har sendt',
    breaks: 'proofsAreRead',
    from: ['revocation decided'],
    change: deceived(
      'revocation',
      ['takeEffect', 'finalise'],
      (state) => ({ ...(state as RevocationState), proofs: [] }) as CaseState,
    ),
  },
]
