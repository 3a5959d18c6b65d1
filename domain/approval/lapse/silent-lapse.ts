import { civilDateAt } from '../../calendar/copenhagen'
import { withDeadlines } from '../../process/case-deadline'
import type { ApprovalState } from '../state'

/** Key of the deadline at which the office is told of a lapse by silence. */
export const silentLapseKey = 'silent-lapse'

/**
 * A lapse that 0.2.0 drew from silence alone, though nobody had stated that the function was not used. It stands until the
 * office has looked at it, and the office is told at once.
 */
export function asSilentLapse(state: ApprovalState): ApprovalState {
  const { lapse } = state
  if (lapse?.ground !== 'unused') return state
  const marked: ApprovalState = { ...state, lapse: { ...lapse, bySilence: true } }
  if (state.status !== 'lapsed') return marked
  return {
    ...marked,
    deadlines: withDeadlines(state.deadlines, {
      key: silentLapseKey,
      rule: silentLapseKey,
      at: lapse.at,
      date: civilDateAt(lapse.at),
      command: 'noteSilentLapse',
      data: {},
      endsRight: false,
      explanation:
        'Godkendelsen er bortfaldet, alene fordi brug ikke er oplyst. Socialtilsynet får besked og tager stilling til, om den er i brug.',
    }),
  }
}
