import { peopleFoundBy, representationOf } from '../application/index-of'
import type { CaseIndex } from '../process/procedure'
import { decisionKinds } from '../remedy/decision-kinds'
import type { ComplaintState } from './state'

/** How a complaint is found: by its party, whoever represents it, and the office that decided. Whoever reassesses is named on it. */
export function indexOf(state: ComplaintState): CaseIndex {
  const { kind, offerName, cvr, pNumber, contact, representative, decidedCaseNumber } = state
  const { office, reassessor, reassessment, stayDraft, conflicted, tookPart } = state
  return {
    title: `Klage over ${decisionKinds[kind].danishName.toLowerCase()} – ${offerName}`,
    standing: {
      owner: cvr,
      ...representationOf(representative, offerName),
      office,
      assigned: reassessor === undefined ? [] : [reassessor.subject],
      drafters: [...(reassessment === undefined ? [] : [reassessment.by.subject]), ...(stayDraft?.drafters ?? [])],
      conflicted,
      tookPart,
    },
    // A person who complains has no number.
    foundBy: [decidedCaseNumber, cvr, pNumber, ...peopleFoundBy(contact, representative)].filter((text) => text !== ''),
  }
}
