import type { ComplaintState } from '../state'

/**
 * Whom the system proposes to reassess: who has declared impartiality in the decided case and took no part in its decision.
 * Subjects; the office decides, and may name anybody else who took no part.
 */
export const proposedReassessors = ({
  impartial,
  tookPart,
  conflicted,
}: Pick<ComplaintState, 'impartial' | 'tookPart' | 'conflicted'>): readonly string[] =>
  impartial.filter((subject) => !tookPart.includes(subject) && !conflicted.includes(subject))
