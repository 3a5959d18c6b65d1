import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { opener } from '../tender-rights'
import type { KeyEvent } from './events'
import { holderOf } from './holder-of'

const statuses = ['preparing', 'open', 'paused', 'closed'] as const

/** An opener has lost their share: everybody sees how many are left, before it is too late. Twice is once. */
export const reportShareLost = defineCommand<TenderState, KeyEvent>()({
  name: 'reportShareLost',
  label: 'Meld din nøgledel bortkommet',
  law: 'udbudsloven § 2',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [opener],
  bar: ['conflicted'],
  personal: true,
  fields: { explanation: prose('Hvad er der sket?', { max: 2000 }) },
  decide({ key }, { explanation }, { by }) {
    const { holder, lost } = holderOf(key, by)
    return lost === true ? [] : [{ type: 'share-lost', holder, explanation }]
  },
})
