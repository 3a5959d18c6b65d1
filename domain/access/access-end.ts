/** How a request for access can be answered. It follows from what is released and withheld, and is typed by nobody. */
export const accessOutcomes = { granted: 'Imødekommet', partial: 'Delvist imødekommet', refused: 'Afslag' } as const
export type AccessOutcome = keyof typeof accessOutcomes

/** How a request for access can end, as the case is told of it to which access was asked. */
export const accessEnds = { ...accessOutcomes, withdrawn: 'Trukket tilbage' } as const
export type AccessEnd = keyof typeof accessEnds
