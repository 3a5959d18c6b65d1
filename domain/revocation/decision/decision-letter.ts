import type { Signature } from '../../application/decision/draft'
import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { criteriaOf } from '../../catalogue/description-at'
import type { Recipient } from '../../delivery/recipient'
import { hearingSummary } from '../../hearing/hearing-summary'
import type { RevocationContent } from '../../letter/letter-content'
import { standardComplaint, standardPublicationOfEnd, standardPublicationOfPart } from '../../letter/standard-parts'
import { remedyOf } from '../../remedy/decision-kinds'
import { frameOf, recipientsOf } from '../delivery/letters'
import type { RevocationState } from '../state'
import type { RevocationDraft } from './decision'

/** The letter of a withdrawal, to one recipient. Unsigned it is a draft. `at`: the instant of the decision, or for a draft that of writing. */
export function decisionLetter(
  state: RevocationState,
  draft: RevocationDraft,
  at: Instant,
  recipient?: Recipient,
  signature?: Signature,
): RevocationContent {
  const { office, ruleSet, ground, condition, order, leader, considered, descriptionVersion, identity } = state
  const { part, criteria = [], reasons, effectiveFrom, citizens } = draft
  const [party] = recipientsOf(state)
  const hearing = hearingSummary(state.hearings, draft)
  const known = criteriaOf(descriptionVersion, identity.specialfunktionId)
  return {
    ...frameOf(state, recipient ?? party),
    ...(signature ?? {}),
    kind: 'revocation',
    ground,
    ...(condition === undefined ? {} : { unmet: condition }),
    ...(order === undefined ? {} : { unmet: order }),
    ...(part === undefined ? {} : { part }),
    criteria: criteria.map(({ criterionId, text }) => ({
      criterionId,
      title: known.find(({ id }) => id === criterionId)?.title ?? criterionId,
      text,
    })),
    considered: considered.map(({ means, notEnoughBecause }) => ({ means, notEnoughBecause })),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(citizens === undefined ? {} : { citizens }),
    ...(leader === undefined || part !== undefined || ground === 'own-notice'
      ? {}
      : { quarantineYears: ruleSetById(ruleSet).settings.leaderQuarantineYears }),
    legalBasis: reasons.legalBasis,
    facts: reasons.facts,
    mainConsiderations: reasons.mainConsiderations,
    ...(hearing === undefined ? {} : { hearing }),
    publication: part === undefined ? standardPublicationOfEnd : standardPublicationOfPart,
    complaint: standardComplaint({
      office,
      ruleSet,
      date: signature?.date ?? civilDateAt(at),
      suspensiveEffect: remedyOf('revocation').suspensive,
    }),
  }
}
