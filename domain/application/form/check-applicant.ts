import { refuse } from '../../refusal/refuse'
import type { ApplicationContent } from './content-fields'

/**
 * What no application can be received with: a private offer must be a legal person (socialtilsynsloven § 5).
 *
 * Refuses: LEGAL_FORM_EXCLUDED.
 */
export function checkApplicant({ legalForm }: ApplicationContent): void {
  if (legalForm === 'sole-proprietorship') refuse('LEGAL_FORM_EXCLUDED', { fields: ['legalForm'] })
}
