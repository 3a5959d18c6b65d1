import type { TellCaseEffect } from '../../process/effect'
import { tellReview } from '../processing/tell-review'
import type { ApplicationState } from '../state'
import { accessStanding } from './access-standing'

/** A review that is still on is told, since its fact hearing waits for the answer too (forvaltningsloven § 9 b). */
export const tellReviewOfAccess = (state: ApplicationState): readonly TellCaseEffect[] =>
  tellReview(state, 'noteAccess', accessStanding(state))
