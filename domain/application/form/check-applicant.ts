import { refuse } from '../../refusal/refuse'
import type { ApplicationContent } from './content-fields'

/**
 * What no application can be received with: a private offer must be a legal person (socialtilsynsloven § 5), and a concern with
 * its main address in Denmark has a municipality, which may decide who is competent.
 *
 * Refuses: LEGAL_FORM_EXCLUDED, INVALID_FIELDS for a concern abroad that is none.
 */
export function checkApplicant({ legalForm, concernAbroad }: ApplicationContent): void {
  if (concernAbroad?.address.country === 'DK')
    refuse(
      'INVALID_FIELDS',
      { fields: ['concernAbroad/address'] },
      'Hovedadressen ligger i Danmark. Udfyld i stedet kommunen under koncern, eller ret adressens land.',
    )
  if (legalForm === 'sole-proprietorship') refuse('LEGAL_FORM_EXCLUDED', { fields: ['legalForm'] })
}
