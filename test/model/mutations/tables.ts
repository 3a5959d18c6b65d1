import { commands, procedure } from './change'
import type { Mutation } from './mutation'

/** What the tables say of where a case goes: each rule switched off by itself. */
export const tables: readonly Mutation[] = [
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
    name: 'tilsynet får intet at vide om en ny dato',
    breaks: 'reviewKnowsItsTime',
    from: ['in review'],
    change: procedure('application', (own) => ({
      effects: (state, recorded) =>
        own
          .effects(state, recorded)
          .filter((effect) => effect.kind !== 'tell-case' || effect.command !== 'noteProcessingTime'),
    })),
  },
]
