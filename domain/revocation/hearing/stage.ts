import { hearingStage } from '../../hearing/stage'
import { hearingRules } from './rules'

/** Varsel og partshøring before an approval is withdrawn. */
export const hearing = hearingStage(hearingRules)
