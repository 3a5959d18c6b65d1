import type { CivilDate } from '../../calendar/civil-date'
import type { QualityModel } from './quality-model'
import { qualityModel2017 } from './quality-model-2017'
import { qualityModelL200 } from './quality-model-l200'

/** Every version of the quality model, oldest first. */
export const qualityModels: readonly QualityModel[] = [qualityModel2017, qualityModelL200]

/** The model under which an application handed in on that day is reviewed. RangeError before the first. */
export function qualityModelAt(date: CivilDate): QualityModel {
  const found = qualityModels.find(({ validFrom, validTo }) => validFrom <= date && (validTo ?? date) >= date)
  if (found === undefined) throw new RangeError(`no quality model on ${date}`)
  return found
}
