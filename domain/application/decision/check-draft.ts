import type { CivilDate } from '../../calendar/civil-date'
import { isHeard } from '../../hearing/hearing-summary'
import { refuse } from '../../refusal/refuse'
import type { ApplicationState } from '../state'
import type { Draft, Reasons } from './draft'
import { givesApproval, isFullyFavourable } from './outcomes'

/**
 * What a decision must hold on a day, whoever writes it and whoever signs it: time passes between the two, and what could not
 * be drafted any longer cannot be signed either.
 *
 * Refuses: INFORMATION_OPEN, HEARING_REQUIRED, REASONS_MISSING, LEADER_QUARANTINED, CONDITIONS_MISSING, DATE_INVALID,
 * INVALID_FIELDS for what the outcome does not allow and for more than was applied for.
 */
export function checkDraft(state: ApplicationState, draft: Draft, today: CivilDate): void {
  if (state.furtherRequest !== undefined) refuse('INFORMATION_OPEN')
  if (!isFullyFavourable(draft.outcome)) {
    if (!isHeard(state.hearings, draft)) refuse('HEARING_REQUIRED')
    const missing = missingReasons(draft.reasons)
    if (missing.length > 0) refuse('REASONS_MISSING', { fields: missing })
  }
  if (givesApproval(draft.outcome) && state.content.leader?.noQuarantine === false) refuse('LEADER_QUARANTINED')
  checkConditions(draft)
  checkGranted(state, draft)
  checkDates(state, draft, today)
}

/** A part can be granted of what was applied for, and nothing beside it. What is granted in full is as applied for. */
function checkGranted({ content }: ApplicationState, { outcome, granted }: Draft): void {
  if (granted === undefined) return
  if (outcome !== 'partial')
    refuse(
      'INVALID_FIELDS',
      { fields: ['granted'] },
      'Kun et delvist medhold godkender noget andet end det ansøgte. Fjern det godkendte omfang, eller vælg delvist medhold.',
    )
  if (content.places !== undefined && granted.places > content.places)
    refuse(
      'INVALID_FIELDS',
      { fields: ['granted/places'] },
      `Der er søgt om ${content.places} pladser. Der kan ikke godkendes flere.`,
    )
}

/** Which of the parts that forvaltningsloven § 24 asks of reasons are not there, as fields. */
export function missingReasons(reasons: Reasons | undefined): readonly string[] {
  return [
    ...(reasons?.legalBasis.some((basis) => basis.trim() !== '') ? [] : ['reasons/legalBasis']),
    ...(reasons?.mainConsiderations.trim() ? [] : ['reasons/mainConsiderations']),
    ...(reasons?.facts.trim() ? [] : ['reasons/facts']),
  ]
}

function checkConditions({ outcome, conditions }: Draft): void {
  if (outcome === 'granted-with-conditions' && conditions.length === 0)
    refuse('CONDITIONS_MISSING', { fields: ['conditions'] })
  if (conditions.length > 0 && outcome !== 'granted-with-conditions' && outcome !== 'partial') {
    refuse(
      'INVALID_FIELDS',
      { fields: ['conditions'] },
      'Dette udfald kan ikke have vilkår. Fjern vilkårene, eller vælg godkendelse med vilkår.',
    )
  }
}

function checkDates(
  { renewalOf }: ApplicationState,
  { outcome, conditions, validFrom, validTo }: Draft,
  today: CivilDate,
): void {
  const wrong = (field: string, text: string) => refuse('DATE_INVALID', { fields: [field] }, text)
  if (!givesApproval(outcome) && (validFrom ?? validTo) !== undefined)
    wrong(
      validFrom === undefined ? 'validTo' : 'validFrom',
      'Et afslag og en afvisning har ingen gyldighedsperiode. Fjern datoerne.',
    )
  if (validFrom !== undefined && renewalOf?.timely === true)
    wrong('validFrom', 'En rettidig fornyelse begynder dagen efter den hidtidige periode. Fjern datoen.')
  if (validFrom !== undefined && validFrom < today)
    wrong('validFrom', 'En godkendelse kan ikke gælde fra en dag, der er gået. Vælg dags dato eller senere.')
  const first = validFrom ?? (renewalOf?.timely === true ? renewalOf.validTo : today)
  if (validTo !== undefined && validTo <= first)
    wrong('validTo', 'Perioden skal slutte efter, at den er begyndt. Vælg en senere dato.')
  if (validTo !== undefined && validTo < today)
    wrong('validTo', 'Perioden kan ikke slutte, før afgørelsen er truffet. Vælg en senere dato.')
  if (conditions.some(({ due }) => due < today))
    wrong('conditions', 'Fristen for et vilkår ligger før i dag. Vælg en senere dato.')
}
