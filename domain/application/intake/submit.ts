import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetAt } from '../../calendar/deadline-rule'
import { descriptionAt } from '../../catalogue/description-at'
import { chargesOnReceipt } from '../../catalogue/fees'
import { specialfunktionAt } from '../../catalogue/specialer'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { checkApplicant } from '../form/check-applicant'
import { contentFields, contentOf, type ApplicationContent } from '../form/content-fields'
import { identityFields, type ApplicationIdentity } from '../form/identity-fields'
import { jurisdictionFor } from '../form/jurisdiction-fields'
import { missingInformation } from '../form/missing-information'
import { clockBegunBy } from '../processing/open-clock'
import { feeCharged } from './charge-fee'
import type { IntakeEvent } from './events'
import type { RenewalOf } from './renewal'

/** What an application begins with. `renewalOf` comes from the approval's own case and from nobody else. */
export type Submission = ApplicationIdentity & ApplicationContent & { readonly renewalOf?: RenewalOf }

/**
 * An application is handed in: by the provider itself, or, as a renewal, by the approval's case. It is accepted however
 * incomplete it is; what is missing is asked for. Only when it is not clear who applies for what is it refused. Some offices
 * charge the fee with it.
 *
 * Refuses: IDENTITY_MISSING, NOT_ALLOWED (another provider's CVR number), UNKNOWN_FUNCTION, UNKNOWN_MUNICIPALITY,
 * LEGAL_FORM_EXCLUDED.
 */
export const submit = defineCommand<undefined, IntakeEvent>()({
  name: 'submit',
  label: 'Indsend ansøgning',
  law: 'socialtilsynsloven § 5, stk. 1',
  from: [],
  to: ['received'],
  by: [{ role: 'provider', of: 'any' }, 'case'],
  submission: true,
  fields: { ...identityFields, ...contentFields },
  decide(_state, data: Submission, { by, at, caseId, caseNumber }) {
    const identity = identityOf(data)
    if (by.kind === 'person' && by.organisation !== identity.cvr) {
      refuse(
        'NOT_ALLOWED',
        { fields: ['cvr'] },
        'Du kan kun søge for den virksomhed, du er logget ind for. Brug dens CVR-nummer.',
      )
    }
    const today = civilDateAt(at)
    const specialfunktion = specialfunktionAt(identity.specialfunktionId, today)
    const description = specialfunktion && descriptionAt(specialfunktion.specialeId, today)
    if (specialfunktion === undefined || description === undefined)
      return refuse('UNKNOWN_FUNCTION', { fields: ['specialfunktionId'] })
    const content = contentOf(data)
    checkApplicant(content)
    const jurisdiction = jurisdictionFor(identity.municipality, content, today)
    if (jurisdiction === undefined) return refuse('UNKNOWN_MUNICIPALITY', { fields: ['municipality'] })
    const { authority, step, explanation } = jurisdiction
    const descriptionVersion = description.version
    const renewalOf = by.kind === 'case' ? data.renewalOf : undefined
    const kind = renewalOf === undefined ? 'new' : 'renewal'
    const ruleSet = ruleSetAt(today).id
    const missing = missingInformation({ content, descriptionVersion, specialfunktionId: identity.specialfunktionId })
    const charged = chargesOnReceipt(authority.code, today)
    return [
      {
        type: 'submitted',
        caseId,
        caseNumber,
        ruleSet,
        kind,
        ...(renewalOf === undefined ? {} : { renewalOf }),
        identity,
        specialeId: specialfunktion.specialeId,
        descriptionVersion,
        office: authority.code,
        jurisdiction: { step, explanation },
        content,
        missing,
        mustDeclare: true,
        clocksByFact: true,
        lettersFollowed: true,
        ...(missing.length > 0 || charged ? {} : clockBegunBy({ clocksByFact: true, completeAt: at, ruleSet }, at)),
      },
      ...(charged ? [feeCharged(kind, today, today)] : []),
    ]
  },
})

function identityOf(data: Partial<Submission>): ApplicationIdentity {
  const { cvr = '', pNumber = '', specialfunktionId = '', municipality = '', contact } = data
  const named = {
    cvr,
    pNumber,
    specialfunktionId,
    municipality,
    'contact/name': contact?.name ?? '',
    'contact/email': contact?.email ?? '',
  }
  const fields = Object.entries(named)
    .filter(([, value]) => value.trim() === '')
    .map(([name]) => name)
  if (fields.length > 0 || contact === undefined) return refuse('IDENTITY_MISSING', { fields })
  return { cvr, pNumber, specialfunktionId, municipality, contact }
}
