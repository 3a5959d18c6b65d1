import type { DestroyedFile } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { closedStatuses } from '../statuses'
import type { EndingEvent } from './events'

/**
 * The envelopes that nobody opened are deleted as well: which they were by their hashes, and when each was gone. Twice is once.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const noteEnvelopesDeleted = defineCommand<TenderState, EndingEvent>()({
  name: 'noteEnvelopesDeleted',
  label: 'Uåbnede kuverter er slettet',
  law: 'databeskyttelsesforordningens artikel 5, stk. 1, litra e',
  from: closedStatuses,
  to: closedStatuses,
  moves: staying(...closedStatuses),
  by: ['case'],
  reopens: true,
  fields: {},
  decide({ caseId, envelopesDeleted }, { files }: { readonly files: readonly DestroyedFile[] }, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    return envelopesDeleted === true
      ? []
      : [
          {
            type: 'envelopes-deleted',
            envelopes: files.map(({ sha256, destroyedAt }) => ({ sha256, deletedAt: destroyedAt })),
          },
        ]
  },
})
