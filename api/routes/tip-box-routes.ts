import { Router, type RequestHandler } from 'express'
import type { PayloadKey } from '../../converter/payload-codec'
import { instantOf } from '../../domain/calendar/instant'
import { text, type DataOf } from '../../domain/process/fields'
import { tipActByFields } from '../../domain/tip/tip-acts'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { createDataCheck } from '../receive/data-check'
import { idempotencyKeyOf } from '../receive/incoming-command'
import { receivedBody } from '../receive/request-body'
import { describeTipToTipster } from '../tips/describe-tip'
import { sparingly } from './sparingly'
import { isSecretCode, lookupOf } from '../../store/secret-code'
import { receiveTipFile, type TipFileParts } from '../tips/receive-tip-file'
import { actOnTip, readTip } from '../tips/tip-file'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

/** What opens a tip's box. */
export const tipCodeFields = { code: text('Koden fra kvitteringen', { max: 60 }) }

/** The header in which the code stands where the body is a file. */
export const tipCodeHeader = 'Tip-Code'

export interface TipBoxRouteParts {
  readonly store: Store
  readonly body: readonly RequestHandler[]
  readonly keys: readonly PayloadKey[]
  readonly files: TipFileParts
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * Where whoever has sent a tip reads the desk's questions and answers them, with the code that they got (socialtilsynsloven
 * § 11). No login, no e-mail, no line in a log.
 */
export function tipBoxRoutes({ store, body, keys, files, clock }: TipBoxRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()
  const parts = { store, keys }
  const now = () => instantOf(clock())
  const seldom = sparingly()

  const tipOf = async (code: string): Promise<{ readonly tipId: string; readonly office: string }> => {
    const kept = await store.tips.findTipCode(lookupOf(code))
    if (!(await isSecretCode(code, kept)) || kept === undefined) throw new Problem('TIP_CODE_UNKNOWN')
    return kept
  }

  resource(router, urls.tipBox, {
    post: [
      seldom,
      ...body,
      async (request, response) => {
        const { code } = checked({ fields: tipCodeFields }, receivedBody(request).data) as DataOf<typeof tipCodeFields>
        const { tipId, office } = await tipOf(code)
        response.json(describeTipToTipster(await readTip(parts, tipId, office)))
      },
    ],
  })

  resource(router, urls.tipBoxFiles, {
    post: [
      seldom,
      async (request, response) => {
        const { tipId, office } = await tipOf(request.get(tipCodeHeader) ?? '')
        const after = await receiveTipFile(request, response, { tipId, office, by: 'tipster' }, files)
        response.status(201).json(describeTipToTipster(after))
      },
    ],
  })

  resource(router, urlPatterns.tipBoxAction(':act'), {
    post: [
      seldom,
      ...body,
      async (request, response) => {
        const requestKey = idempotencyKeyOf(request)
        const { fields, name: act } = tipActByFields(String(request.params['act']))
        const { code, ...data } = checked(
          { fields: { ...(fields as object), ...tipCodeFields } },
          receivedBody(request).data,
        ) as DataOf<typeof tipCodeFields>
        const tip = await tipOf(code)
        const after = await actOnTip(parts, tip, { act, data, by: 'tipster', at: now(), requestKey })
        response.json(describeTipToTipster(after))
      },
    ],
  })

  return router
}
