import { outsideRequestActs } from '../../domain/access/outside-request'
import { procedureOf } from '../../domain/process/case-id'
import type { OutsideRequest } from '../../store/outside-requests/outside-request'
import { urls } from '../urls'

/** A request in the office's list: who asked stands in the request itself, whose readings are kept. */
export const summariseOutsideRequest = ({ requestId, receivedAt, requester, confirmed, settled }: OutsideRequest) => ({
  requestId,
  receivedAt,
  requester,
  confirmed,
  settled: settled !== undefined,
  href: urls.outsideRequest(requestId),
})

/** A request as the office reads it, with what can be done. */
export function describeOutsideRequest({ settled, ...request }: OutsideRequest) {
  const caseId = settled !== undefined && 'caseId' in settled ? settled.caseId : undefined
  const procedure = caseId === undefined ? undefined : procedureOf(caseId)
  return {
    ...request,
    ...(settled === undefined ? {} : { settled }),
    ...(caseId === undefined || procedure === undefined ? {} : { case: urls.case(procedure, caseId) }),
    actions:
      settled === undefined
        ? Object.entries(outsideRequestActs).map(([name, { label }]) => ({
            name,
            label,
            href: urls.outsideRequestAct(request.requestId, name),
          }))
        : [],
    href: urls.outsideRequest(request.requestId),
  }
}
