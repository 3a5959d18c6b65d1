/** How a complaint over a decision can end, as the decided case is told of it. */
export const complaintEnds = {
  upheld: 'Medhold ved genvurderingen',
  confirmed: 'Stadfæstet',
  changed: 'Ændret',
  annulled: 'Ophævet',
  remitted: 'Hjemvist',
  dismissed: 'Afvist',
  withdrawn: 'Trukket tilbage',
} as const

export type ComplaintEnd = keyof typeof complaintEnds

/** What the appeals body can decide (docs/law.md § 6.9). */
export const appealOutcomes = {
  confirmed: complaintEnds.confirmed,
  changed: complaintEnds.changed,
  annulled: complaintEnds.annulled,
  remitted: complaintEnds.remitted,
  dismissed: complaintEnds.dismissed,
} as const

export type AppealOutcome = keyof typeof appealOutcomes

/**
 * Whether the decision is gone after it. Remittal and annulment take it away, and an authority that grants a complaint takes it
 * back itself: what was applied for is undecided again, and a new decision is to be made.
 */
export const takesAway = (end: ComplaintEnd): boolean => end === 'upheld' || end === 'annulled' || end === 'remitted'
