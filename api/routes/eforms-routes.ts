import { createHash } from 'node:crypto'
import { Router, type RequestHandler, type Response } from 'express'
import type { Instant } from '../../domain/calendar/instant'
import { noticeNamespaces, type NoticeContext } from '../../domain/eforms/notice'
import { modificationNotice } from '../../domain/obligation/eforms/modification-notice'
import type { ObligationState } from '../../domain/obligation/state'
import { refuse } from '../../domain/refusal/refuse'
import { relationOf } from '../../domain/rights/reader-relation'
import { awardNotice } from '../../domain/tender/eforms/award-notice'
import { announcedVersions, contractNotice } from '../../domain/tender/eforms/contract-notice'
import { tenderNotices, type TenderNotice } from '../../domain/tender/eforms/tender-notices'
import type { TenderVersion } from '../../domain/tender/ocds/release'
import type { PublishedTender } from '../../domain/tender/published-tender'
import type { XmlElement } from '../../domain/xml/xml-element'
import type { Store } from '../../store/create-store'
import { writeXml } from '../../xml/write-xml'
import { Problem } from '../answer/problem'
import { currentState } from '../describe/describe-case'
import { personOf, requestedAt } from '../identity/authenticated'
import { moment } from '../read/moment'
import { readQuery } from '../read/read-query'
import { readableCase } from '../read/readable-case'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

export interface EformsRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  /** Without a slash at the end. */
  readonly publicUrl: string
}

const query = { sentAt: moment.optional() }

/** What a notice of each name is made of. */
const notices: Readonly<
  Record<TenderNotice, (tenderId: string, versions: readonly TenderVersion[], context: NoticeContext) => XmlElement>
> = { 'contract-notice': contractNotice, 'award-notice': awardNotice }

const isNotice = (name: string): name is TenderNotice => Object.hasOwn(tenderNotices, name)

/**
 * Notices as eForms (SDK 1.13), to be sent to be published: of a tender for anybody, made of what is published and of nothing else; of a
 * changed contract for the authority that sends them.
 */
export function eformsRoutes({ store, authenticate, publicUrl }: EformsRouteParts): Router {
  const router = Router()

  const versionsOf = async (tenderId: string): Promise<readonly TenderVersion[]> =>
    (await store.published.publishedVersions(tenderId)).map(({ n, since, entry }) => ({
      n,
      since,
      tender: entry as PublishedTender,
    }))

  const contextOf = (tenderId: string, at: Instant): NoticeContext => ({
    at,
    uuid,
    tenderUrl: publicUrl + urls.publishedTender(tenderId),
    bidsUrl: publicUrl + urls.bids('tender', tenderId),
  })

  resource(router, urlPatterns.eforms('tender', ':tenderId', ':notice'), {
    get: [
      async (request, response) => {
        const { sentAt } = readQuery(request, query)
        const [tenderId, name] = [String(request.params['tenderId']), String(request.params['notice'])]
        const versions = await versionsOf(tenderId)
        if (versions.length === 0) throw new Problem('TENDER_UNKNOWN')
        if (!isNotice(name)) throw new Problem('NOT_FOUND')
        const told = name === 'contract-notice' ? announcedVersions(versions) : versions
        const at = later(told.at(-1)?.since ?? '', sentAt)
        send(response, `${name}-${tenderId}`, notices[name](tenderId, versions, contextOf(tenderId, at)))
      },
    ],
  })

  resource(router, urlPatterns.eforms('obligation', ':caseId', ':notice'), {
    get: [
      authenticate,
      async (request, response) => {
        const { sentAt } = readQuery(request, query)
        const row = await readableCase(store, 'obligation', request, response)
        const { office, conflicted } = relationOf({ person: personOf(response) }, row.index.standing)
        if (!office || conflicted) return refuse('CHANGE_UNKNOWN')
        const state = currentState(row) as ObligationState
        const { tenderId } = state.tendered
        const seat = (await versionsOf(tenderId))
          .at(-1)
          ?.tender.contracts?.find(({ supplier }) => supplier.cvr === state.supplier.cvr)?.facts
        const context = contextOf(tenderId, sentAt ?? requestedAt(response))
        const change = String(request.params['notice'])
        send(response, `${row.caseId}-${change}`, modificationNotice(state, change, seat, context))
      },
    ],
  })
  return router
}

const later = (since: Instant, asked: Instant | undefined): Instant =>
  asked === undefined || asked < since ? since : asked

/** The same name has the same identifier for ever, so that a notice is found again by whoever has sent it. */
const uuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

const send = (response: Response, name: string, notice: XmlElement): void => {
  response
    .type('application/xml')
    .set('Content-Disposition', `attachment; filename="${name}.xml"`)
    .send(writeXml(notice, noticeNamespaces))
}
