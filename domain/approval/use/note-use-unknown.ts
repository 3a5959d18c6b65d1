import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { UseEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * Nobody has told of use for two years. That is a question and no answer: the approval stays as it is, and the office is to
 * find out.
 */
export const noteUseUnknown = defineCommand<ApprovalState, UseEvent>()({
  name: 'noteUseUnknown',
  label: 'Notér, at brug ikke er oplyst',
  law: 'socialtilsynsloven § 5, stk. 7, og officialprincippet',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'use-unknown' }],
})
