import { criteriaOf } from '../../catalogue/description-at'
import { contentFields, type ApplicationContent } from './content-fields'

/** One thing that an application lacks. */
export interface MissingItem {
  /** Field name, or `criteriaAnswers/<criterionId>`. */
  readonly field: string
  /** Danish, as in the letter. */
  readonly label: string
}

const needed = [
  'offerName',
  'address',
  'generalApproval',
  'targetGroup',
  'places',
  'staff',
  'methods',
] as const satisfies readonly (keyof ApplicationContent)[]

/**
 * What is missing before the application can be assessed (retssikkerhedsloven § 10: the authority sees to it that the
 * case is informed). An answer is needed to each criterion of the specialebeskrivelse that the case is pinned to.
 */
export function missingInformation({
  content,
  descriptionVersion,
  specialfunktionId,
}: {
  readonly content: ApplicationContent
  readonly descriptionVersion: string
  readonly specialfunktionId: string
}): readonly MissingItem[] {
  const answered = new Set(
    (content.criteriaAnswers ?? []).filter(({ text }) => text.trim() !== '').map(({ criterionId }) => criterionId),
  )
  return [
    ...needed
      .filter((name) => isBlank(content[name]))
      .map((name) => ({ field: name, label: contentFields[name].label })),
    ...(content.leader?.noQuarantine === false
      ? [{ field: 'leader/noQuarantine', label: 'Erklæring om, at lederen ikke er i karantæne' }]
      : []),
    ...criteriaOf(descriptionVersion, specialfunktionId)
      .filter(({ id }) => !answered.has(id))
      .map(({ id, title }) => ({ field: `criteriaAnswers/${id}`, label: `Svar på kriteriet »${title}«` })),
  ]
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}
