import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { outsideRequestActs, outsideRequestFields, takesInRequests } from '../../domain/access/outside-request'
import type { DataOf } from '../../domain/process/fields'
import type { Person } from '../../domain/rights/actor'
import type { Store } from '../../store/create-store'
import type { OutsideRequest } from '../../store/outside-requests/outside-request'
import { pageOf } from '../answer/page-of'
import { sendProblem } from '../answer/answer-problem'
import { Problem } from '../answer/problem'
import { describeReceipt } from '../describe/describe-receipt'
import { personOf } from '../identity/authenticated'
import { noteCase } from '../observe/access-log'
import { describeOutsideRequest, summariseOutsideRequest } from '../outside-requests/describe-outside-request'
import { dismissOutsideRequest } from '../outside-requests/dismiss-outside-request'
import { receiveOutsideRequest, type OutsideRequestParts } from '../outside-requests/receive-outside-request'
import { takeUpOutsideRequest } from '../outside-requests/take-up-outside-request'
import { pageQuery, readQuery } from '../read/read-query'
import { createDataCheck } from '../receive/data-check'
import { idempotencyKeyOf, incomingCommand } from '../receive/incoming-command'
import type { Reception } from '../receive/reception'
import { receivedBody } from '../receive/request-body'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'
import { sparingly } from './sparingly'

export interface OutsideRequestRouteParts extends OutsideRequestParts {
  readonly store: Store
  readonly reception: Reception
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

const listQuery = { ...pageQuery, state: z.enum(['open', 'settled']).default('open') }

/**
 * Requests for access of people without a login (offentlighedsloven § 7): anybody sends one, and is told no more than that it is here;
 * those of the office who take in requests register it in its case or dismiss it. Everybody else is turned away before anything is
 * looked up.
 */
export function outsideRequestRoutes(parts: OutsideRequestRouteParts): Router {
  const { store, authenticate, body } = parts
  const router = Router()
  const checked = createDataCheck()
  const ofOffice: RequestHandler = (_request, response, next) => {
    officeOfPerson(personOf(response))
    next()
  }
  const found = async (request: Request, response: Response): Promise<OutsideRequest> => {
    const requestId = String(request.params['requestId'])
    noteCase(response, (request.route as { readonly path: string }).path, requestId)
    const one = await store.outsideRequests.findOutsideRequest(officeOfPerson(personOf(response)), requestId)
    if (one === undefined) throw new Problem('OUTSIDE_REQUEST_UNKNOWN')
    return one
  }

  resource(router, urls.outsideRequests, {
    get: [
      authenticate,
      ofOffice,
      async (request, response) => {
        const { state, ...page } = readQuery(request, listQuery)
        const { requests, cursor } = await store.outsideRequests.listOutsideRequests({
          office: officeOfPerson(personOf(response)),
          open: state === 'open',
          ...page,
        })
        response.json(pageOf(requests.map(summariseOutsideRequest), cursor))
      },
    ],
    post: [
      sparingly(),
      ...body,
      async (request, response) => {
        const { data, sha256, receivedAt } = receivedBody(request)
        const key = idempotencyKeyOf(request)
        const given = checked({ fields: outsideRequestFields }, data) as DataOf<typeof outsideRequestFields>
        const kept = await receiveOutsideRequest(parts, {
          data: given,
          request: [key, sha256],
          at: receivedAt,
          from: request.ip ?? '',
        })
        response.status(202).json({ ...kept, sha256 })
      },
    ],
  })

  resource(router, urlPatterns.outsideRequest(':requestId'), {
    get: [
      authenticate,
      ofOffice,
      async (request, response) => {
        response.json(describeOutsideRequest(await found(request, response)))
      },
    ],
  })

  resource(router, urlPatterns.outsideRequestAct(':requestId', 'takeUp'), {
    post: [
      authenticate,
      ofOffice,
      ...body,
      async (request, response) => {
        const incoming = incomingCommand(request, response)
        const { fields } = outsideRequestActs.takeUp
        const { caseId } = checked({ fields }, incoming.body.data) as DataOf<typeof fields>
        const told = await takeUpOutsideRequest(parts, await found(request, response), caseId, incoming)
        const receipt = describeReceipt(told.receipt)
        if (told.kind === 'refused') {
          sendProblem(request, response, told.refusal, { receipt })
          return
        }
        response.status(told.kind === 'kept' ? 202 : 200).json(receipt)
      },
    ],
  })

  resource(router, urlPatterns.outsideRequestAct(':requestId', 'dismiss'), {
    post: [
      authenticate,
      ofOffice,
      ...body,
      async (request, response) => {
        const incoming = incomingCommand(request, response)
        const { fields } = outsideRequestActs.dismiss
        const { reason } = checked({ fields }, incoming.body.data) as DataOf<typeof fields>
        await dismissOutsideRequest(store, await found(request, response), reason, incoming)
        response.json(describeOutsideRequest(await found(request, response)))
      },
    ],
  })
  return router
}

/** The office whose requests the person takes in. @throws Problem FORBIDDEN for everybody else, whatever there is */
function officeOfPerson(person: Person): string {
  const { organisation } = person
  if (organisation === undefined || !takesInRequests(person, organisation)) throw new Problem('FORBIDDEN')
  return organisation
}
