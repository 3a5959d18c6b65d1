import type { ApplicationEvent, Decided } from '../../domain/application/events'
import type { ApplicationState } from '../../domain/application/state'
import { addDays } from '../../domain/calendar/civil-date'
import { addMillis } from '../../domain/calendar/instant'
import type { Effect } from '../../domain/process/effect'
import type { CaseState, CommandDefinition, Deadline, DomainEvent, Procedure } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { refuse } from '../../domain/refusal/refuse'
import type { ReviewState } from '../../domain/review/state'
import { without } from '../../domain/process/without'
import { providerAddress } from '../domain/random-commands'
import type { InvariantName } from './invariants/invariants'
import type { Procedures, ShellFaults } from './model-world'
import type { Start } from './walk'

/** One rule switched off, and the invariant that has to notice. */
export interface Mutation {
  readonly name: string
  readonly breaks: InvariantName
  readonly change?: (procedures: Procedures) => Procedures
  readonly faults?: ShellFaults
  /** Where the rule comes into play; anywhere unless told. */
  readonly from?: readonly Start[]
}

type Command = CommandDefinition<CaseState, DomainEvent>

/** The procedures with one of them changed. */
const procedure =
  (name: ProcedureName, change: (own: Procedure) => Partial<Procedure>) =>
  (all: Procedures): Procedures => ({ ...all, [name]: { ...all[name], ...change(all[name]) } })

/** … with some of its commands changed. One that is not there would make the mutation an empty one. */
const commands = (of: ProcedureName, names: readonly string[], change: (own: Command) => Partial<Command>) =>
  procedure(of, ({ commands: table }) => {
    const strange = names.filter((name) => !table.some((own) => own.name === name))
    if (strange.length > 0) throw new Error(`${of} has no ${strange.join(', ')}`)
    return { commands: table.map((own) => (names.includes(own.name) ? { ...own, ...change(own) } : own)) }
  })

/** … whose guards see another state than there is. */
const deceived = (of: ProcedureName, names: readonly string[], lie: (state: CaseState) => CaseState) =>
  commands(of, names, (own) => ({
    decide: (state, data, circumstances) => own.decide(lie(state), data, circumstances),
  }))

/** … that tell something else than they decided. */
const telling = (
  of: ProcedureName,
  names: readonly string[],
  change: (event: DomainEvent, state: CaseState) => DomainEvent,
) =>
  commands(of, names, (own) => ({
    decide: (state, data, circumstances) => own.decide(state, data, circumstances).map((event) => change(event, state)),
  }))

const allOf =
  (...changes: readonly ((all: Procedures) => Procedures)[]) =>
  (all: Procedures): Procedures =>
    changes.reduce((changed, change) => change(changed), all)

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

let asked = 0

/** The rules, each switched off by itself. */
export const mutations: readonly Mutation[] = [
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
    name: 'den inhabile skriver udkast',
    breaks: 'I4',
    from: ['recommended'],
    change: commands('application', ['draftDecision', 'saveDraft', 'openHearing'], () => ({ bar: ['undeclared'] })),
  },
  {
    name: 'den inhabile underskriver',
    breaks: 'I4',
    from: ['recommended'],
    change: commands('application', ['decide', 'returnDraft'], () => ({ bar: ['drafters', 'undeclared'] })),
  },
  {
    name: 'udkastet skrives, uden at habiliteten er erklæret',
    breaks: 'I4',
    from: ['recommended'],
    change: commands('application', ['draftDecision', 'saveDraft', 'openHearing'], () => ({ bar: ['conflicted'] })),
  },
  {
    name: 'den inhabile vurderer',
    breaks: 'I4',
    from: ['in review'],
    change: allOf(
      commands('review', ['assess', 'assessQuality', 'submit'], () => ({ bar: [], offered: () => true })),
      deceived(
        'review',
        ['assess', 'assessQuality', 'submit'],
        (state) =>
          ({
            ...state,
            team: (state as ReviewState).team.map((member) => ({ ...member, impartiality: 'impartial' })),
          }) as CaseState,
      ),
    ),
  },
  {
    name: 'den inhabile læser vurderingerne',
    breaks: 'I4',
    from: ['in review'],
    change: procedure('review', () => ({ view: (state) => ({ ...state }) })),
  },
  {
    name: 'den inhabile læser udkastet',
    breaks: 'I4',
    change: procedure('application', (own) => ({
      index: (state) => ({ ...own.index(state), standing: { ...own.index(state).standing } }),
      view: (state) => ({ ...state }),
    })),
  },
  {
    name: 'ansøgningen får intet at vide om inhabilitet i tilsynet',
    breaks: 'I4',
    from: ['in review'],
    change: procedure('review', (own) => ({
      effects: (state, recorded) =>
        own
          .effects(state, recorded)
          .filter((effect) => effect.kind !== 'tell-case' || effect.command !== 'noteConflict'),
    })),
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
    change: telling('application', ['recordAvailability', 'registerServedOn'], (event) =>
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
    name: 'tilbuddet ser hele tilsynet',
    breaks: 'I8',
    change: procedure('review', () => ({ view: (state) => ({ ...state }) })),
  },
  {
    name: 'tilbuddet får e-mail om det uanmeldte besøg',
    breaks: 'I8',
    change: procedure('review', (own) => ({
      effects: (state, recorded) =>
        own
          .effects(state, recorded)
          .flatMap((effect): Effect[] =>
            recorded.event.type === 'unannounced-visit-planned' && effect.kind === 'mail'
              ? [effect, { ...effect, to: { name: 'Tilbuddet', email: providerAddress } }]
              : [effect],
          ),
    })),
  },
  {
    name: 'det uanmeldte besøg står i tilbuddets tidslinje',
    breaks: 'I8',
    change: procedure('review', (own) => ({
      describe: (event) =>
        event.type === 'unannounced-visit-planned'
          ? { ...own.describe(event), audience: 'party' }
          : own.describe(event),
    })),
  },
  {
    name: 'tilbuddet finder tilsynet, før noget er sendt til det',
    breaks: 'I8',
    change: procedure('review', (own) => ({
      index: (state) => ({ ...own.index(state), standing: { ...own.index(state).standing, owner: '12345678' } }),
    })),
  },
  { name: 'postbuddet sender igen', breaks: 'I11', faults: { mailsAgain: true } },
  {
    name: 'virkningerne er andre, når de udledes igen',
    breaks: 'I11',
    change: procedure('application', (own) => ({
      effects: (state, recorded) => {
        asked += 1
        const all = own.effects(state, recorded)
        return asked % 2 === 0 ? [...all].reverse() : all
      },
    })),
  },
  { name: 'maskinen glemmer det sidste og skriver over', breaks: 'I12', faults: { forgetsTheLast: true } },
  { name: 'den samme kommando udføres igen', breaks: 'I12', faults: { decidesAgain: true } },
  {
    name: 'tilstanden husker andet end journalen',
    breaks: 'I12',
    change: procedure('application', (own) => ({
      evolve: (state, recorded) => ({ ...own.evolve(state, recorded), folded: asked++ }) as CaseState,
    })),
  },
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
  {
    name: 'udkastet fører et andet sted hen, end der står',
    breaks: 'keepsToTable',
    from: ['recommended'],
    change: commands('application', ['draftDecision'], () => ({ moves: [['recommended', 'recommended']] })),
  },
  {
    name: 'godkendelsen får intet at vide, når fornyelsen trækkes tilbage',
    breaks: 'noneStranded',
    from: ['renewal recommended'],
    change: procedure('application', (own) => ({
      effects: (state, recorded) =>
        own
          .effects(state, recorded)
          .filter((effect) => effect.kind !== 'tell-case' || effect.command !== 'renewalWithdrawn'),
    })),
  },
  {
    name: 'flere ansøgninger for samme sted',
    breaks: 'oneAtATime',
    change: procedure('application', (own) => ({ index: (state) => without(own.index(state), 'activeKey') })),
  },
]

function shifted(event: DomainEvent, field: string, change: (deadline: Deadline) => Deadline): DomainEvent {
  const deadline = (event as DomainEvent & Readonly<Record<string, Deadline | undefined>>)[field]
  return typeof deadline === 'object' ? { ...event, [field]: change(deadline) } : event
}

/** The procedures with a rule switched off. */
export const mutate = (procedures: Procedures, { change }: Mutation): Procedures => change?.(procedures) ?? procedures
