import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { PayloadKey } from '../../converter/payload-codec'
import { officeOfPlace } from '../../domain/catalogue/office-of-place'
import type { Person } from '../../domain/rights/actor'
import type { DataOf } from '../../domain/process/fields'
import { isOfDesk, tipActByFields } from '../../domain/tip/tip-acts'
import type { Store } from '../../store/create-store'
import { pageOf } from '../answer/page-of'
import { Problem } from '../answer/problem'
import { personOf, requestedAt } from '../identity/authenticated'
import { pageQuery, readQuery } from '../read/read-query'
import { createDataCheck } from '../receive/data-check'
import { idempotencyKeyOf } from '../receive/incoming-command'
import { receivedBody } from '../receive/request-body'
import { describeTipToDesk } from '../tips/describe-tip'
import { sparingly } from './sparingly'
import { takeTip, tipFields, typedTipFields } from '../tips/take-tip'
import { receiveTipFile, tipFileToRead, type TipFileParts } from '../tips/receive-tip-file'
import { actOnTip, readTip } from '../tips/tip-file'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

export interface TipRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
  readonly keys: readonly PayloadKey[]
  readonly files: TipFileParts
}

/**
 * The tips of a socialtilsyn, for its desk alone. Whoever is not of a desk is turned away before anything is looked up, so
 * that no answer, and not the time it takes, depends on whether there is a tip.
 */
export function tipRoutes({ store, authenticate, body, keys, files }: TipRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()
  const parts = { store, keys }
  const ofDesk: RequestHandler = (_request, response, next) => {
    officeOf(personOf(response))
    next()
  }

  const show = async (response: Response, tipId: string): Promise<void> => {
    const person = personOf(response)
    const tip = await readTip(parts, tipId, officeOf(person))
    const reading = { at: requestedAt(response), subject: person.subject, name: person.name }
    response.json(describeTipToDesk(tipId, tip, person, await store.tips.noteTipReading(tipId, reading)))
  }
  const tipIdOf = (request: Request): string => String(request.params['tipId'])

  resource(router, urls.tips, {
    get: [
      authenticate,
      ofDesk,
      async (request, response) => {
        const query = readQuery(request, pageQuery)
        const { tips, cursor } = await store.tips.listTips({ office: officeOf(personOf(response)), ...query })
        response.json(
          pageOf(
            tips.map((tip) => ({ ...tip, href: urls.tip(tip.tipId) })),
            cursor,
          ),
        )
      },
    ],
    // Anybody's, without a name if they like: no login.
    post: [
      sparingly(),
      ...body,
      async (request, response) => {
        const { data, sha256, receivedAt } = receivedBody(request)
        const key = idempotencyKeyOf(request)
        const given = checked({ fields: tipFields }, data) as DataOf<typeof tipFields>
        const office = officeOfPlace(given.municipality, receivedAt)
        const { code } = await takeTip(parts, office, {
          data: given,
          channel: 'form',
          by: 'tipster',
          at: receivedAt,
          request: [key, sha256],
        })
        response.status(201).json({ code, receivedAt, box: urls.tipBox })
      },
    ],
  })

  resource(router, urls.typedTips, {
    post: [
      authenticate,
      ofDesk,
      ...body,
      async (request, response) => {
        const person = personOf(response)
        const { data, sha256, receivedAt } = receivedBody(request)
        const key = idempotencyKeyOf(request)
        const { channel, scopes, ...given } = checked({ fields: typedTipFields }, data) as DataOf<typeof typedTipFields>
        const by = { subject: person.subject, name: person.name }
        const office = officeOf(person)
        const { tipId, code } = await takeTip(parts, office, {
          data: given,
          channel,
          by,
          at: receivedAt,
          request: [key, sha256],
        })
        if (scopes !== undefined)
          await actOnTip(
            parts,
            { tipId, office },
            {
              act: 'setConsent',
              data: { scopes },
              by: person,
              at: receivedAt,
              requestKey: `${key}/consent`,
            },
          )
        response
          .status(201)
          .location(urls.tip(tipId))
          .json({ tipId, code, receivedAt, href: urls.tip(tipId) })
      },
    ],
  })

  resource(router, urlPatterns.tip(':tipId'), {
    get: [authenticate, ofDesk, (request, response) => show(response, tipIdOf(request))],
  })

  resource(router, urlPatterns.tipFiles(':tipId'), {
    post: [
      authenticate,
      ofDesk,
      async (request, response) => {
        const person = personOf(response)
        const tip = { tipId: tipIdOf(request), office: officeOf(person) }
        await receiveTipFile(request, response, { ...tip, by: person }, files)
        response.status(201)
        await show(response, tip.tipId)
      },
    ],
  })

  resource(router, urlPatterns.tipFile(':tipId', ':fileId'), {
    get: [
      authenticate,
      ofDesk,
      async (request, response) => {
        const person = personOf(response)
        const tipId = tipIdOf(request)
        const tip = await readTip(parts, tipId, officeOf(person))
        const file = tip.files.find(({ fileId }) => fileId === request.params['fileId'])
        const content = await tipFileToRead(files, tipId, file)
        const reading = { at: requestedAt(response), subject: person.subject, name: person.name }
        await store.tips.noteTipReading(tipId, reading)
        const mediaType = file?.mediaType ?? ''
        response
          .attachment(file?.name)
          .set({
            'Content-Type': /^text\/[^;]+$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
            'X-Content-Type-Options': 'nosniff',
            // Opened in a browser after all, it may run nothing and reach nothing.
            'Content-Security-Policy': "sandbox; default-src 'none'",
          })
          .send(content)
      },
    ],
  })

  resource(router, urlPatterns.tipAction(':tipId', ':act'), {
    post: [
      authenticate,
      ofDesk,
      ...body,
      async (request, response) => {
        const person = personOf(response)
        const requestKey = idempotencyKeyOf(request)
        const { fields, name: act } = tipActByFields(String(request.params['act']))
        const { data: sent, receivedAt } = receivedBody(request)
        const tip = { tipId: tipIdOf(request), office: officeOf(person) }
        const data = checked({ fields }, sent)
        await actOnTip(parts, tip, { act, data, by: person, at: receivedAt, requestKey })
        await show(response, tip.tipId)
      },
    ],
  })
  return router
}

/** The office whose desk the person is of. @throws Problem FORBIDDEN for everybody else, whatever there is */
function officeOf(person: Person): string {
  const { organisation } = person
  if (organisation === undefined || !isOfDesk(person, organisation)) throw new Problem('FORBIDDEN')
  return organisation
}
