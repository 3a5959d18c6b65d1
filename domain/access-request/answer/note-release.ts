import { defineCommand } from '../../process/procedure'
import type { ReleaseMade } from '../../process/effect'
import { refuse } from '../../refusal/refuse'
import type { AccessRequestState } from '../state'
import { accessRequestStatuses } from '../statuses'
import { answered } from './answered'
import type { AnswerEvent } from './events'
import { plannedRelease, type ReleasedFile } from './release'

/**
 * The copies that a signed answer waits for are there, and nothing of what is masked is left in them: the answer is given. Those
 * of an answer that has been drafted anew meanwhile are not given out.
 *
 * Refuses: NOT_ALLOWED for any case but its own.
 */
export const noteRelease = defineCommand<AccessRequestState, AnswerEvent>()({
  name: 'noteRelease',
  label: 'Notér, at kopierne er lavet',
  law: 'forvaltningsloven § 16 og offentlighedsloven § 40',
  from: Object.keys(accessRequestStatuses),
  to: ['granted', 'partial'],
  moves: [
    ['releasing', 'granted'],
    ['releasing', 'partial'],
  ],
  by: ['case'],
  reopens: true,
  fields: {},
  decide(state, { releaseId, files: made }: ReleaseMade, { by, at }) {
    if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
    const { draft, signed } = state
    if (state.status !== 'releasing' || draft === undefined || signed?.releaseId !== releaseId) return []
    const { originals, copies } = plannedRelease(state, draft)
    const files = copies.flatMap(({ number, documentId, name, masks }): ReleasedFile[] => {
      const copy = made.find((one) => one.number === number)
      return copy === undefined
        ? []
        : [
            {
              ...copy,
              documentId,
              rendition: 'copy',
              name,
              mediaType: 'application/pdf',
              ...(masks.length === 0 ? {} : { masked: true as const }),
            },
          ]
    })
    // A release that is short of a file is none: it would stand in the letter and not in the archive.
    if (files.length < copies.length) refuse('NOT_ALLOWED')
    const inOrder = [...originals, ...files].sort((a, b) => a.number - b.number)
    return [answered(state, draft, signed.signer, inOrder, at)]
  },
})
