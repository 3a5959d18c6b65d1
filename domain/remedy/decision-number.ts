import { integer } from '../process/fields'

/** Which of several decisions of a case is meant, by the number of its event. */
export const decisionNumber = {
  ...integer('Afgørelsen, hvis sagen har flere af samme slags', 1, 1_000_000),
  references: 'decision',
} as const
