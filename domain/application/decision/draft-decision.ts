import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteDraft } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { actorSubject } from '../actor'
import type { ApplicationState } from '../state'
import { decisionLetter } from './decision-letter'
import type { Draft, Reasons } from './draft'
import { draftFields } from './draft-fields'
import type { DecisionEvent } from './events'
import { givesApproval, isFullyFavourable } from './outcomes'

/**
 * The office drafts the decision. Whatever is not fully favourable needs a hearing held, or left out with legal ground,
 * and reasons (forvaltningsloven §§ 19, 22 and 24; I1, I2). The outcome is the drafter's own: nothing computes it (I3).
 *
 * Refuses: HEARING_OPEN, INFORMATION_OPEN, HEARING_REQUIRED, LEADER_QUARANTINED, REASONS_MISSING, CONDITIONS_MISSING, DATE_INVALID, INVALID_FIELDS,
 * LETTER_INCOMPLETE with the list of what the letter still lacks.
 */
export const draftDecision = defineCommand<ApplicationState, DecisionEvent>()({
  name: 'draftDecision',
  label: 'Skriv udkast til afgørelse',
  law: 'forvaltningsloven §§ 19, 22 og 24',
  from: ['recommended', 'hearing'],
  to: ['drafted'],
  moves: [['recommended', 'drafted']],
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: draftFields,
  offered: ({ furtherRequest }) => furtherRequest === undefined,
  decide(state, data, { at, by }) {
    if (state.status === 'hearing') refuse('HEARING_OPEN')
    if (state.furtherRequest !== undefined) refuse('INFORMATION_OPEN')
    const draft: Draft = { ...data, conditions: data.conditions ?? [] }
    if (!isFullyFavourable(draft.outcome)) {
      if (state.hearings.length === 0 && !isWaived(draft)) refuse('HEARING_REQUIRED')
      const missing = missingReasons(draft.reasons)
      if (missing.length > 0) refuse('REASONS_MISSING', { fields: missing })
    }
    if (givesApproval(draft.outcome) && state.content.leader?.noQuarantine === false) refuse('LEADER_QUARANTINED')
    checkConditions(draft)
    checkDates(state, draft, civilDateAt(at))
    requireCompleteDraft(decisionLetter(state, draft, at))
    return [{ type: 'decision-drafted', draft, drafter: actorSubject(by) }]
  },
})

function isWaived({ hearingWaiver }: Draft): boolean {
  return hearingWaiver !== undefined && hearingWaiver.legalGround.trim() !== '' && hearingWaiver.reason.trim() !== ''
}

function missingReasons(reasons: Reasons | undefined): readonly string[] {
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
