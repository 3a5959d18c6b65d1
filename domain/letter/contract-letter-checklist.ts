import type { MissingPart } from './checklist'
import type { ContractLetterContent } from './letter-content'
import { told, unless } from './missing-part'

/** What a supplier is told of its contract: why, and the day where one follows from it. */
export function missingFromContractLetter({
  told: what,
  text,
  ground,
  day,
  legalBasis,
}: ContractLetterContent): readonly MissingPart[] {
  return [
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('facts', told(text)),
    ...unless('main-considerations', (what !== 'changed' && what !== 'terminated') || told(ground)),
    ...unless('due', what !== 'breach' || day !== undefined),
    ...unless('contract-end', what === 'breach' || what === 'changed' || day !== undefined),
  ]
}
