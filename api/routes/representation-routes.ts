import { createHash, randomUUID } from 'node:crypto'
import { Router, type RequestHandler } from 'express'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { text, type DataOf } from '../../domain/process/fields'
import { refuse } from '../../domain/refusal/refuse'
import { Refusal } from '../../domain/refusal/refusal'
import { bindRepresentativeName, type Binding } from '../../domain/representation/bind-representative'
import type { CaseGateway } from '../../gateway/case-gateway'
import { EngineUnavailable } from '../../gateway/engine-unavailable'
import type { Store } from '../../store/create-store'
import { representationPage } from '../../web/representation-page'
import { Problem } from '../answer/problem'
import { personOf } from '../identity/authenticated'
import { createDataCheck } from '../receive/data-check'
import { receivedBody } from '../receive/request-body'
import { urls } from '../urls'
import { resource } from './resource'
import { sparingly } from './sparingly'

/** What a representative shows who has been invited. */
export const invitationFields = { code: text('Koden fra linket i e-mailen', { max: 200 }) }

export interface RepresentationRouteParts {
  readonly store: Pick<Store, 'cases' | 'addresses' | 'representations'>
  readonly cases: Pick<CaseGateway, 'act'>
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

/**
 * How a representative without CVR number and user id gets into the case: the link in the invitation leads to a page that says
 * how, and whoever has logged in and shows its code is bound. Opening the link does nothing, since programs that look through
 * people's mail open every link. Whatever is wrong with a code, the answer is the same.
 */
export function representationRoutes({ store, cases, authenticate, body }: RepresentationRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()

  resource(router, urls.invitation, {
    get: [
      (_request, response) => {
        response.set('X-Robots-Tag', 'noindex').type('html').send(representationPage)
      },
    ],
  })

  resource(router, urls.representations, {
    post: [
      sparingly(),
      authenticate,
      ...body,
      async (request, response) => {
        const { data, receivedAt } = receivedBody(request)
        const { code } = checked({ fields: invitationFields }, data) as DataOf<typeof invitationFields>
        const tokenHash = createHash('sha256').update(code.trim()).digest()
        const invitation = await store.representations.findInvitation(tokenHash, receivedAt)
        if (invitation === undefined) refuse('REPRESENTATION_UNKNOWN')
        const { caseId, registration } = invitation
        await bind(caseId, { registration, person: personOf(response) }, receivedAt)
        await store.representations.confirmInvited(tokenHash, receivedAt)
        response.json({ caseId, href: urls.case(procedureOfCase(caseId).name, caseId) })
      },
    ],
  })

  /** @throws Refusal REPRESENTATION_UNKNOWN, NOT_ALLOWED, CONFLICTED; Problem ENGINE_UNAVAILABLE: the code is as good as before */
  const bind = async (caseId: string, data: Binding, at: string): Promise<void> => {
    try {
      await cases.act(
        {
          // Another each time: a power that has ended meanwhile is no longer bound, also to whom it was before.
          commandId: `representation/${randomUUID()}`,
          name: bindRepresentativeName,
          data,
          by: { kind: 'case', caseId, seq: data.registration },
          at,
        },
        caseId,
      )
    } catch (error) {
      if (error instanceof EngineUnavailable)
        throw new Problem('ENGINE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
      // A case that is over, and has nobody to represent, is told no other way than a code that is wrong.
      if (error instanceof Refusal && ['CASE_CLOSED', 'WRONG_STATUS'].includes(error.code))
        refuse('REPRESENTATION_UNKNOWN')
      throw error
    }
  }
  return router
}
