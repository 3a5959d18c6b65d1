import { caseDeadline, type DeadlineTask } from '../../process/case-deadline'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { RevocationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { AppealEvent } from './events'

/** What the processing time of a case that a complaint has sent back does when it passes. */
export const processingTask: DeadlineTask = { key: 'processing', command: 'announceDelay', endsRight: false }

/** A case that has been sent back takes longer than the party was told: it gets a new expected date. */
export const announceDelay = defineCommand<RevocationState, AppealEvent>()({
  name: 'announceDelay',
  label: 'Meddel ny forventet dato',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: ['deadline'],
  fields: {},
  decide: ({ expectedBy, ruleSet }) =>
    expectedBy === undefined
      ? []
      : [
          {
            type: 'delay-announced',
            processing: caseDeadline(ruleSet, 'processing-delay', expectedBy, processingTask),
          },
        ],
})
