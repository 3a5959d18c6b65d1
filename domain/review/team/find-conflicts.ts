/** What is known of a reviewer's interests, from the office's register or told at the assignment. CVR numbers. */
export interface Interests {
  readonly employers?: readonly string[]
  readonly boards?: readonly string[]
}

/** What of a case can make somebody partial. */
export interface CaseFacts {
  /** CVR number of the applicant. */
  readonly cvr: string
  /** Subjects who have made, or drafted, an earlier decision in the matter. */
  readonly earlierDecisionMakers: readonly string[]
}

/** The grounds that the system finds by itself, as they are told (forvaltningsloven § 3). */
export const conflictGrounds = {
  employer: 'ansættelse hos ansøgeren',
  board: 'bestyrelsespost hos ansøgeren',
  'earlier-decision': 'medvirken til en tidligere afgørelse i sagen',
} as const

export type ConflictGround = keyof typeof conflictGrounds

/** Every ground on which a person is partial in a case by what is known already; none says nothing of what is not known. */
export function findConflicts(
  { subject, interests = {} }: { readonly subject: string; readonly interests?: Interests },
  facts: CaseFacts,
): readonly ConflictGround[] {
  return [
    ...(interests.employers?.includes(facts.cvr) === true ? ['employer' as const] : []),
    ...(interests.boards?.includes(facts.cvr) === true ? ['board' as const] : []),
    ...(facts.earlierDecisionMakers.includes(subject) ? ['earlier-decision' as const] : []),
  ]
}

/** One Danish sentence that names the grounds. */
export const conflictReason = (grounds: readonly ConflictGround[]): string =>
  `Fundet af systemet: ${grounds.map((ground) => conflictGrounds[ground]).join(' og ')}.`
