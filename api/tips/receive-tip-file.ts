import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { PayloadKey } from '../../converter/payload-codec'
import { instantOf } from '../../domain/calendar/instant'
import { refuse } from '../../domain/refusal/refuse'
import { largestTipFile, type Tip, type TipFile } from '../../domain/tip/tip'
import { tipActsOf, type TipActor } from '../../domain/tip/tip-acts'
import type { FileIntake } from '../../documents/file-intake'
import { ScannerUnavailable, type VirusScanner } from '../../documents/virus-scanner'
import { withoutMetadata } from '../../documents/without-metadata'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { declaredType, fileQuery } from '../receive/admit-file'
import { idempotencyKeyOf } from '../receive/incoming-command'
import { received, typeOf } from '../receive/incoming-file'
import { letSend } from '../receive/let-send'
import { actOnTip, openTipFile, readTip } from './tip-file'

export interface TipFileParts {
  readonly store: Store
  readonly keys: readonly PayloadKey[]
  /** For files of tips alone: nobody is to notice that one is on its way. */
  readonly intake: FileIntake
  readonly scanner?: VirusScanner
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** The header in which a file's name stands, percent-encoded: an address is kept by proxies and browsers. */
export const fileNameHeader = 'File-Name'

/** A sender waits for it. */
const scanWithinMs = 5_000
/** Whoever reads waits for it. */
const readScanWithinMs = 20_000

/**
 * Receives a file of a tip. Everything that can be refused without it is refused before its first byte is read; nothing of it is kept
 * where a virus is found. Where the scanner does not answer it is kept, and scanned when somebody reads it.
 *
 * @returns the tip after it
 * @throws {Problem} IDEMPOTENCY_KEY_MISSING, INVALID_QUERY, DOCUMENT_TYPE, DOCUMENT_TOO_LARGE, DOCUMENT_EMPTY, DOCUMENT_PROTECTED,
 * DOCUMENT_INFECTED, UPLOADS_OF_PERSON, UPLOADS_BUSY, UPLOADS_NO_ROOM, TIP_UNKNOWN, TIP_CHANGED
 * @throws {Refusal} WRONG_STATUS, DOCUMENTS_FULL
 */
export async function receiveTipFile(
  request: Request,
  response: Response,
  { tipId, office, by }: { readonly tipId: string; readonly office: string; readonly by: TipActor },
  { store, keys, intake, scanner, clock }: TipFileParts,
): Promise<Tip> {
  const requestKey = idempotencyKeyOf(request)
  const name = nameOf(request)
  const declared = declaredType(request, name)
  const announced = request.headers['content-length']
  const atMost = announced === undefined ? largestTipFile : Number(announced)
  if (atMost > largestTipFile) throw tooLarge()
  const before = await readTip({ store, keys }, tipId, office)
  if (await store.tips.isTipRequest(tipId, requestKey)) return before
  if (!tipActsOf(before, by).some(({ file }) => file === true)) refuse('WRONG_STATUS')
  const sender = by === 'tipster' ? tipId : by.subject
  const begin = (): void => {
    letSend(request, response)
  }
  const spooled = await received(() => intake.receive(request, { sender, atMost, begin })).catch((fault: unknown) => {
    throw fault instanceof Problem && fault.code === 'DOCUMENT_TOO_LARGE' ? tooLarge() : fault
  })
  try {
    if (spooled.size === 0) throw new Problem('DOCUMENT_EMPTY')
    const mediaType = await typeOf(spooled, declared)
    const finding = await findingIn(scanner, spooled.read(), scanWithinMs).catch(ifAway(undefined))
    if (finding !== undefined) throw new Problem('DOCUMENT_INFECTED', { members: { finding } })
    const content = Buffer.concat(await spooled.read().toArray())
    const { size, sha256 } = spooled
    const fileId = createHash('sha256').update([tipId, requestKey, sha256].join('\n')).digest('hex').slice(0, 32)
    const metadata = withoutMetadata(mediaType, content) === undefined ? 'may-tell' : 'removed'
    const data = { fileId, name, mediaType, size, sha256, metadata } satisfies TipFile
    return await actOnTip(
      { store, keys },
      { tipId, office },
      { act: 'attachFile', data, by, at: instantOf(clock()), requestKey, file: { fileId, content } },
    )
  } finally {
    await spooled.release()
  }
}

/**
 * A file of a tip as the desk reads it: of pictures a copy that tells nothing beside what is seen. The original is kept and handed out
 * to nobody. It is looked through for viruses each time, by what is known of them then.
 *
 * @throws {Problem} DOCUMENT_QUARANTINED, DOCUMENT_UNSCANNED
 * @throws {Refusal} DOCUMENT_UNKNOWN
 */
export async function tipFileToRead(
  { store, keys, scanner }: Pick<TipFileParts, 'store' | 'keys' | 'scanner'>,
  tipId: string,
  file: TipFile | undefined,
): Promise<Buffer> {
  const content = file && (await openTipFile({ store, keys }, tipId, file.fileId))
  if (file === undefined || content === undefined) return refuse('DOCUMENT_UNKNOWN')
  const finding = await findingIn(scanner, Readable.from([content]), readScanWithinMs).catch(
    ifAway(new Problem('DOCUMENT_UNSCANNED', { headers: { 'Retry-After': '60' } })),
  )
  if (finding !== undefined) throw new Problem('DOCUMENT_QUARANTINED')
  return withoutMetadata(file.mediaType, content) ?? content
}

async function findingIn(
  scanner: VirusScanner | undefined,
  content: Parameters<VirusScanner['scan']>[0],
  withinMs: number,
): Promise<string | undefined> {
  const result = await scanner?.scan(content, withinMs)
  return result?.verdict === 'infected' ? result.finding : undefined
}

/** Nothing is known of a file when the scanner is away: that is passed over, or told. */
const ifAway =
  (told: Problem | undefined) =>
  (fault: unknown): undefined => {
    if (!(fault instanceof ScannerUnavailable)) throw fault
    if (told !== undefined) throw told
    return undefined
  }

const tooLarge = (): Problem =>
  new Problem('DOCUMENT_TOO_LARGE', {
    detail: 'Filen er større end 10 MB, og intet er modtaget. Gør den mindre, eller del den, og send igen.',
    headers: { Connection: 'close' },
  })

/** @throws {Problem} INVALID_QUERY */
function nameOf(request: Request): string {
  const sent = request.get(fileNameHeader) ?? ''
  const name = z.object({ name: fileQuery.name }).safeParse({ name: decoded(sent) })
  if (!name.success)
    throw new Problem('INVALID_QUERY', {
      detail: `Skriv filens navn i headeren ${fileNameHeader}, procentkodet i UTF-8.`,
    })
  return name.data.name
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
