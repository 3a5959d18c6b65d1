import { hearingStage } from '../../hearing/stage'
import { hearingRules } from './rules'

/** Partshøring before the decision on an application. */
export const hearing = hearingStage(hearingRules)
