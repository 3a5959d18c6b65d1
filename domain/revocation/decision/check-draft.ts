import { missingReasons } from '../../application/decision/check-draft'
import type { CivilDate } from '../../calendar/civil-date'
import { criteriaOf } from '../../catalogue/description-at'
import { isHeard } from '../../hearing/hearing-summary'
import { refuse } from '../../refusal/refuse'
import type { RevocationState } from '../state'
import type { RevocationDraft } from './decision'

/**
 * What a withdrawal must hold on a day, whoever writes it and whoever signs it: time passes between the two.
 *
 * Refuses: HEARING_REQUIRED before the party was heard or the exception recorded (I1), REASONS_MISSING, UNKNOWN_CRITERION,
 * INVALID_FIELDS for a part that takes nothing or leaves nothing, DATE_INVALID for an effect that is not to come.
 */
export function checkDraft(state: RevocationState, draft: RevocationDraft, today: CivilDate): void {
  if (!isHeard(state.hearings, draft))
    refuse(
      'HEARING_REQUIRED',
      {},
      'Parten skal høres, før godkendelsen tilbagekaldes. Send sagen i partshøring, eller notér hjemlen til at undlade den.',
    )
  const missing = missingReasons(draft.reasons)
  if (missing.length > 0) refuse('REASONS_MISSING', { fields: missing })
  checkCriteria(state, draft)
  checkPart(state, draft)
  if (draft.effectiveFrom !== undefined && draft.effectiveFrom <= today)
    refuse('DATE_INVALID', { fields: ['effectiveFrom'] }, 'Dagen skal ligge efter i dag. Vælg en senere dato.')
}

function checkCriteria(
  { ground, descriptionVersion, identity }: RevocationState,
  { criteria = [] }: RevocationDraft,
): void {
  if (ground === 'criteria' && criteria.length === 0)
    refuse(
      'REASONS_MISSING',
      { fields: ['criteria'] },
      'Angiv de kriterier, der ikke længere er opfyldt, og hvorfor de ikke er det.',
    )
  const known = criteriaOf(descriptionVersion, identity.specialfunktionId).map(({ id }) => id)
  const unknown = criteria.map(({ criterionId }) => criterionId).filter((id) => !known.includes(id))
  if (unknown.length > 0) refuse('UNKNOWN_CRITERION', { fields: ['criteria'], unknown })
}

function checkPart({ places }: RevocationState, { part }: RevocationDraft): void {
  if (part === undefined) return
  if (part.targetGroup === undefined && part.places === undefined && part.department === undefined)
    refuse(
      'INVALID_FIELDS',
      { fields: ['part'] },
      'Angiv, hvad der er tilbage: målgruppen, pladserne eller den afdeling, der ikke længere er omfattet.',
    )
  // Else the whole could be taken as a part: without weighing whether a part is enough, and without the leader's quarantine.
  if (part.places === 0 && part.targetGroup === undefined)
    refuse(
      'INVALID_FIELDS',
      { fields: ['part/places'] },
      'Uden pladser er der intet tilbage af godkendelsen. Tilbagekald den hele, eller skriv, for hvilken målgruppe den fortsat gælder.',
    )
  if (part.places !== undefined && places !== undefined && part.places >= places)
    refuse(
      'INVALID_FIELDS',
      { fields: ['part/places'] },
      `Godkendelsen omfatter ${places} pladser. En del af dem kan tilbagekaldes, så der er færre tilbage.`,
    )
}
