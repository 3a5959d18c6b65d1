/** A decision of the approval that a complaint has taken away, and that has to be made anew. */
export type SentBack = 'lapse' | 'interim'
