import type { CaseState } from '../../../domain/process/procedure'
import { without } from '../../../domain/process/without'
import { procedure } from './change'
import type { Mutation } from './mutation'

let asked = 0

/** What is written down, and once: each rule switched off by itself. */
export const records: readonly Mutation[] = [
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
    name: 'flere ansøgninger for samme sted',
    breaks: 'oneAtATime',
    change: procedure('application', (own) => ({ index: (state) => without(own.index(state), 'activeKey') })),
  },
]
