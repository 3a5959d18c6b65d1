import type { ReviewState } from '../state'

/**
 * Whether the review ends in a report that the provider is heard over. A simplified one does not while it rests on the
 * application alone: there is nothing in it that the provider has not said itself (cf. forvaltningsloven § 19, stk. 1).
 */
export function needsReport({ simplifiedBecause, visits, sources, contradictions }: ReviewState): boolean {
  return simplifiedBecause === undefined || visits.length + sources.length + contradictions.length > 0
}
