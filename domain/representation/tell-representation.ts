import type { Accessed } from '../access/accessed'
import type { TellCaseEffect } from '../process/effect'
import type { ComplaintOver } from '../remedy/complained-decision'
import type { RepresentationNews } from './noted-representative'

/** What a case knows of the cases that are a part of the party's in it. */
export type WithParts = Pick<Accessed, 'accessRequests'> & { readonly complaints?: readonly ComplaintOver[] }

/**
 * Who acts for the party reads what it reads, in every case that is a part of this one: each complaint and each of the party's
 * own requests for access, also those that are over, is told who does, and who does no longer.
 * @param further other cases that are a part of it
 */
export const tellRepresentation = (
  { accessRequests = [], complaints = [] }: WithParts,
  news: RepresentationNews,
  further: readonly string[] = [],
): readonly TellCaseEffect[] =>
  [
    ...further,
    ...complaints.map(({ complaintId }) => complaintId),
    ...accessRequests.flatMap(({ by, requestId }) => (by === 'party' ? [requestId] : [])),
  ].map((caseId) => ({ kind: 'tell-case', caseId, command: 'noteRepresentative', data: news }))
