import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { contractManager } from '../tender-rights'
import type { PreparationEvent } from './events'

/**
 * The contract manager approves the memo, which somebody else has written.
 *
 * Refuses: FOUR_EYES, MEMO_MISSING.
 */
export const approveMemo = defineCommand<TenderState, PreparationEvent>()({
  name: 'approveMemo',
  label: 'Godkend notatet',
  law: 'god forvaltningsskik',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [contractManager],
  bar: ['conflicted', 'drafters'],
  readFirst: true,
  fields: {},
  offered: ({ memo }) => memo !== undefined && memo.approved !== true,
  decide({ memo }) {
    if (memo === undefined) return refuse('MEMO_MISSING')
    return memo.approved === true ? [] : [{ type: 'memo-approved' }]
  },
})
