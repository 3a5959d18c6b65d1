import type { ApplicationEvent } from '../../../domain/application/procedure'
import { addDays } from '../../../domain/calendar/civil-date'
import { addMillis } from '../../../domain/calendar/instant'
import type { CaseState, Deadline, DomainEvent } from '../../../domain/process/procedure'
import { procedure, telling } from './change'
import type { Mutation } from './mutation'

/** What holds from when, and by which rules: each rule switched off by itself. */
export const time: readonly Mutation[] = [
  {
    name: 'høringen varer ingen tid',
    breaks: 'I6',
    change: telling('application', ['openHearing'], (event) =>
      shifted(event, 'deadline', (deadline) => ({
        ...deadline,
        date: addDays(deadline.date, -14),
        at: addMillis(deadline.at, -14 * 86_400_000),
      })),
    ),
  },
  {
    name: 'klagefristen er en dag for kort',
    breaks: 'I6',
    change: telling('application', ['recordAvailability'], (event) =>
      shifted(event, 'complaint', (deadline) => ({
        ...deadline,
        date: addDays(deadline.date, -1),
        at: addMillis(deadline.at, -86_400_000),
      })),
    ),
  },
  {
    name: 'godkendelsen udløber en dag for tidligt',
    breaks: 'I6',
    change: procedure('approval', (own) => ({
      deadlines: (state) =>
        own
          .deadlines(state)
          .map((deadline) =>
            deadline.command === 'reachEnd' ? { ...deadline, at: addMillis(deadline.at, -86_400_000) } : deadline,
          ),
    })),
  },
  { name: 'fristen regnes fra, hvornår maskinen vågnede', breaks: 'I6', faults: { stampsWhenAwake: true } },
  {
    name: 'sagen skifter regelsæt undervejs',
    breaks: 'I13',
    change: procedure('application', (own) => ({
      evolve: (state, recorded) => {
        const after = own.evolve(state, recorded)
        return (recorded.event as ApplicationEvent).type === 'withdrawn' ? { ...after, ruleSet: '2030-01' } : after
      },
    })),
  },
  {
    name: 'tilsynet vurderer efter en anden beskrivelse',
    breaks: 'I13',
    change: procedure('application', (own) => ({
      effects: (state, recorded) =>
        own
          .effects(state, recorded)
          .map((effect) =>
            effect.kind === 'open-case' && effect.procedure === 'review'
              ? { ...effect, data: { ...(effect.data as object), descriptionVersion: 'synsnedsaettelse-1' } }
              : effect,
          ),
    })),
  },
  {
    name: 'registeret viser det, der endnu ikke gælder',
    breaks: 'I14',
    change: procedure('approval', (own) => ({
      register: (state) => own.register?.({ ...state, inForce: true } as CaseState),
    })),
  },
  {
    name: 'registeret viser det udløbne som gældende',
    breaks: 'I14',
    change: procedure('approval', (own) => ({
      register: (state) => own.register?.(state.status === 'expired' ? { ...state, status: 'active' } : state),
    })),
  },
  { name: 'modtaget, når en maskine har tid', breaks: 'I15', faults: { stampsWhenTaken: true } },
]

function shifted(event: DomainEvent, field: string, change: (deadline: Deadline) => Deadline): DomainEvent {
  const deadline = (event as DomainEvent & Readonly<Record<string, Deadline | undefined>>)[field]
  return typeof deadline === 'object' ? { ...event, [field]: change(deadline) } : event
}
