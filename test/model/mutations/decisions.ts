import type { Decided } from '../../../domain/application/decision/events'
import type { ApplicationState } from '../../../domain/application/state'
import type { CaseState, DomainEvent } from '../../../domain/process/procedure'
import { without } from '../../../domain/process/without'
import { refuse } from '../../../domain/refusal/refuse'
import { allOf, commands, deceived, procedure, telling } from './change'
import type { Mutation } from './mutation'

const application = (state: CaseState) => state as ApplicationState
const heard = (state: CaseState): CaseState =>
  application(state).hearings.length > 0
    ? state
    : ({
        ...application(state),
        hearings: [
          {
            text: '',
            openedAt: application(state).submittedAt,
            seq: 0,
            due: '2027-01-01',
            closedAt: application(state).submittedAt,
          },
        ],
      } as CaseState)
const someNo = (state: CaseState): boolean => application(state).assessments.some(({ fulfilled }) => fulfilled === 'no')
const withDraft = (event: DomainEvent, draft: object): DomainEvent =>
  ({ ...event, draft: { ...(event as Decided).draft, ...draft } }) as DomainEvent

/** What a decision needs, and who may sign it: each rule switched off by itself. */
export const decisions: readonly Mutation[] = [
  {
    name: 'imod parten uden høring',
    breaks: 'I1',
    from: ['recommended'],
    change: deceived('application', ['draftDecision', 'decide'], heard),
  },
  {
    name: 'udkast og afgørelse, mens høringen er åben',
    breaks: 'I1',
    from: ['recommended'],
    change: allOf(
      commands('application', ['draftDecision'], () => ({
        moves: [
          ['recommended', 'drafted'],
          ['hearing', 'drafted'],
        ],
      })),
      deceived('application', ['draftDecision'], (state) =>
        state.status === 'hearing' ? { ...state, status: 'recommended' } : state,
      ),
    ),
  },
  {
    name: 'ingen klagevejledning i afgørelsen',
    breaks: 'I2',
    change: telling('application', ['decide'], (event) => without(event as Decided, 'complaintGuidance')),
  },
  {
    name: 'ingen begrundelse i afgørelsen',
    breaks: 'I2',
    change: telling('application', ['decide'], (event) => withDraft(event, { reasons: undefined })),
  },
  {
    name: 'afgørelsen sendes ikke',
    breaks: 'I2',
    change: procedure('application', (own) => ({
      effects: (state, recorded) =>
        own.effects(state, recorded).filter(({ kind }) => recorded.event.type !== 'decided' || kind !== 'letter'),
    })),
  },
  {
    name: 'afslag, når et kriterium ikke er opfyldt',
    breaks: 'I3',
    change: telling('application', ['draftDecision'], (event, state) =>
      someNo(state) ? withDraft(event, { outcome: 'refused' }) : event,
    ),
  },
  {
    name: 'ingen fuld godkendelse, når et kriterium ikke er opfyldt',
    breaks: 'I3',
    change: commands('application', ['draftDecision'], (own) => ({
      decide: (state, data: never, circumstances) => {
        if (someNo(state) && (data as { outcome?: string }).outcome === 'granted') refuse('REASONS_MISSING')
        return own.decide(state, data, circumstances)
      },
    })),
  },
  {
    name: 'indstillingen regnes ud',
    breaks: 'I3',
    change: telling('review', ['submit'], (event) =>
      'recommendation' in event ? ({ ...event, recommendation: 'refuse' } as DomainEvent) : event,
    ),
  },
  {
    name: 'den, der skrev udkastet, underskriver',
    breaks: 'I5',
    from: ['recommended'],
    change: commands('application', ['decide'], () => ({ bar: ['conflicted'] })),
  },
  {
    name: 'kun den sidste, der skrev, er udelukket',
    breaks: 'I5',
    from: ['recommended'],
    change: procedure('application', (own) => ({
      evolve: (state, recorded) => {
        const after = application(own.evolve(state, recorded))
        return { ...after, drafters: after.drafters.slice(-1) } as CaseState
      },
    })),
  },
]
