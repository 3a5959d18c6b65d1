import { qualityItems } from '../../catalogue/quality-models/quality-model'
import { flag, integer, optional, prose, reference } from '../../process/fields'
import { refuse } from '../../refusal/refuse'
import type { ReviewState } from '../state'

/** One judgement under the quality model, as it is given. */
export const qualityJudgementFields = {
  itemId: reference('Indikator eller kriterium', 'quality-item', { max: 20 }),
  expected: optional(flag('Forventes opfyldt (nygodkendelse)')),
  score: optional(integer('Score fra 1 til 5 (løbende tilsyn)', 1, 5)),
  text: prose('Vurdering', { max: 4000 }),
}

interface GivenJudgement {
  readonly itemId: string
  readonly expected?: boolean
  readonly score?: number
  readonly text: string
}

/**
 * Holds judgements to the review's own model and type: a new approval says expected or not, ongoing supervision a step of
 * the scale where the theme has figures, and always words. Answers them by item id.
 *
 * Refuses: WRONG_STATUS in a simplified review, UNKNOWN_CRITERION, INVALID_FIELDS for the other type's kind of judgement.
 */
export function checkedJudgements<Given extends GivenJudgement>(
  { qualityModel, type }: ReviewState,
  given: readonly Given[],
): Readonly<Record<string, Omit<Given, 'itemId'>>> {
  if (qualityModel === undefined)
    return refuse('WRONG_STATUS', {}, 'Vurderingen er forenklet og omfatter ikke kvalitetsmodellen.')
  const items = qualityItems(qualityModel)
  return Object.fromEntries(
    given.map(({ itemId, ...judgement }) => {
      const item = items.find(({ id }) => id === itemId)
      if (item === undefined)
        return refuse(
          'UNKNOWN_CRITERION',
          { criteria: items.map(({ id }) => id) },
          `»${itemId}« hører ikke til sagens kvalitetsmodel. Brug kvalitetsmodellen fra sagen.`,
        )
      const wanted = type === 'application' ? 'expected' : item.scored ? 'score' : undefined
      const wrong = (['expected', 'score'] as const).filter(
        (kind) => (judgement[kind] !== undefined) !== (kind === wanted),
      )
      if (wrong.length > 0)
        refuse(
          'INVALID_FIELDS',
          { fields: wrong, itemId },
          wanted === 'expected'
            ? 'Angiv for hver indikator, om den forventes opfyldt, og ingen score.'
            : 'Angiv en score fra 1 til 5, hvor temaet har scorer, og ikke andet.',
        )
      if (judgement.text.trim() === '')
        refuse('INVALID_FIELDS', { fields: ['text'], itemId }, 'Hver vurdering skal have en tekst.')
      return [itemId, judgement]
    }),
  )
}
