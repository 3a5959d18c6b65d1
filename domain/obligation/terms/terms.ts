import type { Instant } from '../../calendar/instant'
import type { ApprovalAnswer, ApprovalQuestion } from '../../process/approval-question'
import { procedureOf } from '../../process/case-id'
import { integer, list, optional, reference, text, type DataOf } from '../../process/fields'
import { refuse } from '../../refusal/refuse'

/** The fields of a contract's terms. */
export const termsFields = {
  hoursPerYear: integer('Rådgivningstimer om året', 1, 100_000),
  baseFunding: integer('Grundfinansiering i hele kroner om året', 0, 100_000_000),
  hourlyRate: integer('Timepris i hele kroner', 0, 100_000),
  answerDays: integer('Svartid i arbejdsdage', 1, 60),
  noticeMonths: integer('Opsigelsesvarsel i måneder', 1, 36),
  reviewClauses: list('Klare ændringsklausuler', text('Klausul', { max: 500 }), { max: 20 }),
  approvalId: optional(
    reference('Godkendelse', 'approval', {
      max: 80,
      help: 'Den godkendelse, forpligtelsen hviler på. Godkendelsen får besked og fortæller, hvis den ophører.',
    }),
  ),
} as const

/** What was agreed: hours, money in whole kroner, time to answer in working days, notice in months. */
export type Terms = DataOf<typeof termsFields>

/** The terms as they are registered, and by whom. */
export interface TermsRecord extends Terms {
  /** Subject of whoever registered them: somebody else confirms. */
  readonly by: string
  readonly confirmed?: true
}

/** What the contract is worth over `years`, in whole kroner. */
export const valueOf = (
  { baseFunding, hoursPerYear, hourlyRate }: Pick<Terms, 'baseFunding' | 'hoursPerYear' | 'hourlyRate'>,
  years: number,
): number => (baseFunding + hoursPerYear * hourlyRate) * years

/** What the register is asked of an approval that is named: whether it is the supplier's, and for the lot's speciale. */
export const namedApproval = (
  { tendered }: { readonly tendered: { readonly specialeId: string } },
  cvr: string,
  approvalId: string | undefined,
  at: Instant,
): ApprovalQuestion | undefined =>
  approvalId === undefined ? undefined : { cvr, specialeId: tendered.specialeId, at, approvalId }

/**
 * An approval that the register has never had as theirs is a mistake; one that is over by now was theirs, and is clarified.
 * @throws {Refusal} APPROVAL_NOT_THEIRS
 */
export function mustBeTheirs(
  approval: ApprovalAnswer | undefined,
  approvalId: string | undefined,
  field: string,
): void {
  if (approvalId !== undefined && approval === 'unknown') refuse('APPROVAL_NOT_THEIRS', { fields: [field] })
}

/**
 * An approval that is named is named by its case's id, so that it can be told.
 * @throws {Refusal} INVALID_FIELDS
 */
export function mustBeApproval(approvalId: string | undefined, field: string): void {
  if (approvalId !== undefined && procedureOf(approvalId) !== 'approval')
    refuse(
      'INVALID_FIELDS',
      { fields: [field] },
      'Godkendelsen angives med sit sagsid, som det står i godkendelsessagen.',
    )
}
