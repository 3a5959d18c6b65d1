import { createHash } from 'node:crypto'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { canonicalJson } from './canonical-json'
import type { SnapshotMark } from './journal-body'

/** A row of the journal as it is stored. */
export interface JournalRow {
  readonly caseId: string
  readonly seq: number
  readonly type: string
  readonly at: Date
  readonly by: unknown
  readonly commandId: string
  readonly body: string
  /** Hash of the snapshot that lies beside the row, computed from its text; absent when there is none. */
  readonly snapshotSha256?: string
  readonly prevHash: Buffer
  readonly hash: Buffer
}

/** A body, read. */
type JournalBody = Recorded<DomainEvent> & { readonly caseId: string; readonly snapshot?: SnapshotMark }

/** The end of a chain: of a journal so far, or as the case row remembers it. */
export interface ChainHead {
  readonly seq: number
  readonly hash: Buffer
}

/** The end of a chain without rows. */
export const emptyChain: ChainHead = { seq: 0, hash: Buffer.alloc(32) }

/** What is wrong with a row that should follow `before`; `undefined` when nothing is. In Danish, for whoever verifies. */
export function verifyRow(before: ChainHead, row: JournalRow): string | undefined {
  if (row.seq !== before.seq + 1)
    return `rækkens nummer er ${row.seq}, men ${before.seq + 1} er det næste: en eller flere rækker mangler`
  if (!row.prevHash.equals(before.hash)) return 'prev_hash er ikke den foregående rækkes hash'
  if (!row.hash.equals(createHash('sha256').update(row.prevHash).update(row.body, 'utf8').digest()))
    return 'hash passer ikke til indholdet (body)'
  return differingColumn(row)
}

/** The columns beside the body are not hashed, so each must say what the body says. */
function differingColumn(row: JournalRow): string | undefined {
  const body = parse(row.body)
  if (body === undefined) return 'body er ikke en begivenhed som JSON'
  if (canonicalJson(body) !== row.body) return 'body er ikke kanonisk JSON'
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['case_id', row.caseId, body.caseId],
    ['seq', row.seq, body.seq],
    ['type', row.type, body.event.type],
    ['at', row.at.toISOString(), body.at],
    ['by', canonicalJson(row.by), canonicalJson(body.by)],
    ['command_id', row.commandId, body.commandId],
  ]
  const differing = pairs.find(([, column, inBody]) => column !== inBody)
  if (differing !== undefined) return `kolonnen ${differing[0]} siger noget andet end body`
  return body.snapshot?.sha256 === row.snapshotSha256 ? undefined : 'øjebliksbilledet er et andet, end body siger'
}

function parse(body: string): JournalBody | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    const isEvent =
      typeof parsed === 'object' &&
      parsed !== null &&
      'event' in parsed &&
      typeof parsed.event === 'object' &&
      parsed.event !== null
    return isEvent ? (parsed as JournalBody) : undefined
  } catch {
    return undefined
  }
}
