import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import type { BundleItem } from '../../domain/bundle/bundle'
import type { WrittenText } from '../../domain/bundle/written-text'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { officeOf } from '../../domain/catalogue/offices'
import { mayHandle } from '../../domain/document/readable-documents'
import { procedureOf } from '../../domain/process/case-id'
import { procedures } from '../../domain/procedures'
import { relationOf } from '../../domain/rights/reader-relation'
import { mayRead } from '../../domain/rights/rights'
import type { Shelf } from '../../documents/shelf'
import type { BundleHolder, StoredBundle } from '../../store/bundles/bundle'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { mayReadLetter } from '../describe/describe-letter'
import { describeBundle } from '../describe/describe-bundle'
import { writtenInCase } from '../describe/describe-written'
import { personOf, requestedAt } from '../identity/authenticated'
import { caseForReading } from '../read/case-for-reading'
import { readableCase } from '../read/readable-case'
import { readQuery } from '../read/read-query'
import { idempotencyKeyOf } from '../receive/incoming-command'
import { caseDocuments } from '../receive/case-documents'
import { resource } from './resource'
import { urlPatterns } from '../urls'

export interface BundleRouteParts {
  readonly store: Store
  readonly shelf: Pick<Shelf, 'open'>
  readonly authenticate: RequestHandler
}

/** Whether files in which something was found are left out and accounted for; without it such a file is a reason to refuse. */
const bundleQuery = { withoutInfected: z.enum(['true', 'false']).optional() }

/**
 * The file of a case as one bundle: asked for by whoever reads the case, of what they may read in it, and fetched when a worker has
 * made it. Rights are those at the moment of fetching: a bundle that holds anything that its reader may not read any more is not
 * there.
 */
export function bundleRoutes({ store, shelf, authenticate }: BundleRouteParts): Router {
  const router = Router()

  /** Everything of the case that the reader may read now: letters first, then documents, in the order in which they came. */
  const readableItems = async (row: StoredCase, response: Response): Promise<readonly BundleItem[]> => {
    const person = personOf(response)
    const letters = new Set(
      (await store.letters.listLetters(row.caseId))
        .filter((letter) => mayReadLetter(person, row, letter))
        .map(({ letterId }) => letterId),
    )
    const documents = await caseDocuments(store, row, person)
    return [
      ...(await store.letters.bundleItems(row.caseId)).filter(({ id }) => letters.has(id)),
      ...documents.map(({ caseId, documentId: id, name, size, sha256, at }): BundleItem => ({
        caseId,
        source: 'document',
        id,
        name,
        size,
        sha256,
        on: civilDateAt(at),
      })),
    ]
  }

  /** Only what the reader may read to its last item: of the case, and of the case that a forwarded file is about. */
  const readableBundles = async (row: StoredCase, response: Response): Promise<readonly StoredBundle[]> => {
    const person = personOf(response)
    const own = (await store.bundles.bundlesOfCase(row.caseId)).filter(
      ({ holder }) => holder === 'appeals-body' || holder === `person/${person.subject}`,
    )
    const readable = new Map<string, ReadonlySet<string>>()
    for (const caseId of new Set([row.caseId, ...own.flatMap(({ asked }) => asked.items.map((item) => item.caseId))])) {
      const about = caseId === row.caseId ? row : await caseForReading(store, caseId)
      const may = about !== undefined && procedureOf(caseId) !== undefined && mayRead(person, about.index.standing)
      readable.set(caseId, new Set(may ? (await readableItems(about, response)).map(({ id }) => id) : []))
    }
    // What handlers read of a case that theirs rests on they read as theirs.
    const inOwn = readable.get(row.caseId)
    const { office, assigned } = relationOf({ person }, row.index.standing)
    const written = new Set(
      (await writtenInCase(store, row, person, civilDateAt(requestedAt(response)))).map(({ title }) => title),
    )
    const mayReadTexts = (holder: BundleHolder, texts: readonly WrittenText[]): boolean =>
      texts.length === 0 ||
      (holder === 'appeals-body'
        ? mayHandle(person, row.index.standing) &&
          (office || assigned || texts.every(({ confidential }) => confidential !== true))
        : texts.every(({ title }) => written.has(title)))
    return own.filter(
      ({ asked, holder }) =>
        mayReadTexts(holder, asked.texts ?? []) &&
        asked.items.every(({ caseId, id }) => inOwn?.has(id) === true || readable.get(caseId)?.has(id) === true),
    )
  }

  const readableBundle = async (row: StoredCase, request: Request, response: Response): Promise<StoredBundle> => {
    const found = (await readableBundles(row, response)).find(({ bundleId }) => bundleId === request.params['bundleId'])
    if (found === undefined) throw new Problem('BUNDLE_UNKNOWN')
    return found
  }

  const send =
    (which: 'pdf' | 'zip', procedure: keyof typeof procedures): RequestHandler =>
    async (request, response) => {
      const row = await readableCase(store, procedure, request, response)
      const { made, content, state } = await readableBundle(row, request, response)
      if (state === 'failed') throw new Problem('BUNDLE_FAILED')
      if (made === undefined || content === undefined)
        throw new Problem('BUNDLE_UNDERWAY', { headers: { 'Retry-After': '5' } })
      const travelling = content.entries.filter(
        ({ source, withheld }) => source === 'document' && withheld === undefined,
      )
      const scans = await store.documents.scanStates(travelling.map(({ id }) => id))
      // Found since it was made: the file itself is not handed out either.
      if (travelling.some(({ id }) => scans.get(id) === 'infected')) throw new Problem('DOCUMENT_QUARANTINED')
      const file = made[which]
      response.attachment(`akter-${row.caseNumber.replaceAll(/[^\w.-]/g, '-')}.${which}`).set({
        'Content-Type': which === 'pdf' ? 'application/pdf' : 'application/zip',
        'Content-Length': String(file.size),
        'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
        ETag: `"${file.sha256}"`,
        'X-Content-Type-Options': 'nosniff',
      })
      if (request.method === 'HEAD') {
        response.end()
        return
      }
      await pipeline(await shelf.open(file), response)
    }

  for (const { name } of Object.values(procedures)) {
    resource(router, urlPatterns.bundles(name, ':caseId'), {
      get: [
        authenticate,
        async (request, response) => {
          const row = await readableCase(store, name, request, response)
          const bundles = await readableBundles(row, response)
          response.json({ caseId: row.caseId, items: bundles.map((bundle) => describeBundle(name, bundle)) })
        },
      ],
      post: [
        authenticate,
        async (request, response) => {
          const row = await readableCase(store, name, request, response)
          const person = personOf(response)
          const { owner, office, conflicted, assigned } = relationOf({ person }, row.index.standing)
          if ((!owner && !office && !assigned) || conflicted) throw new Problem('FORBIDDEN')
          const { withoutInfected } = readQuery(request, bundleQuery)
          const items = await readableItems(row, response)
          const scans = await store.documents.scanStates(items.map(({ id }) => id))
          const infected = items.filter(({ id }) => scans.get(id) === 'infected').map(({ id }) => id)
          if (infected.length > 0 && withoutInfected !== 'true')
            throw new Problem('BUNDLE_INFECTED', { members: { documents: infected } })
          // The same request again is the same bundle.
          const asking = createHash('sha256')
            .update(`${person.subject} ${idempotencyKeyOf(request)}`)
            .digest('hex')
          const bundleId = `${row.caseId}-akter-${asking.slice(0, 24)}`
          const on = civilDateAt(requestedAt(response))
          const texts = await writtenInCase(store, row, person, on)
          const begun = await store.bundles.askBundle({
            bundleId,
            caseId: row.caseId,
            holder: `person/${person.subject}`,
            asked: {
              caseNumber: row.caseNumber,
              title: row.index.title,
              office: row.index.standing.office === undefined ? '' : officeOf(row.index.standing.office).name,
              on,
              ...(texts.length === 0 ? {} : { texts }),
              items,
            },
          })
          const asked = begun ?? (await store.bundles.findBundle(bundleId))
          // Asked for before, and another of the same person has taken its place in this moment.
          if (asked === undefined) throw new Problem('BUNDLE_UNKNOWN')
          const described = describeBundle(name, asked)
          response.status(202).location(described.href).json(described)
        },
      ],
    })
    resource(router, urlPatterns.bundle(name, ':caseId', ':bundleId'), {
      get: [
        authenticate,
        async (request, response) => {
          const row = await readableCase(store, name, request, response)
          response.json(describeBundle(name, await readableBundle(row, request, response)))
        },
      ],
    })
    resource(router, urlPatterns.bundlePdf(name, ':caseId', ':bundleId'), { get: [authenticate, send('pdf', name)] })
    resource(router, urlPatterns.bundleZip(name, ':caseId', ':bundleId'), { get: [authenticate, send('zip', name)] })
  }
  return router
}
