import type { Effect } from '../../../domain/process/effect'
import type { CaseState } from '../../../domain/process/procedure'
import { without } from '../../../domain/process/without'
import type { ReviewState } from '../../../domain/review/state'
import { providerAddress } from '../../domain/random-commands'
import { allOf, commands, deceived, procedure } from './change'
import type { Mutation } from './mutation'

/** Who may read and act: each rule switched off by itself. */
export const readers: readonly Mutation[] = [
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
  ...(
    [
      ['application', 'ansøgning', ['recommended', 'judged']],
      ['supervision', 'driftsorienteret tilsyn', ['supervision heard']],
      ['revocation', 'tilbagekaldelse', ['revocation heard']],
    ] as const
  ).map(([name, danish, from]): Mutation => ({
    name: `den, der ikke har erklæret sig, læser udkastet (${danish})`,
    breaks: 'I4',
    from: [...from],
    change: procedure(name, (own) => ({
      view: (state, reader) =>
        own.view(state, { ...reader, standing: without(own.index(state).standing, 'impartial') }),
    })),
  })),
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
]
