import { createHash } from 'node:crypto'
import type { AppendRequest } from '../../domain/process/journal'
import { storableText } from '../storable-text'
import { canonicalJson } from './canonical-json'
import { journalBody } from './journal-body'

/** The request as the database's `append_request`. What people wrote travels as JSON texts within the JSON (migration 0005). */
export function encodeRequest({ expectedSeq, commandId, events, effects, snapshots = [], row }: AppendRequest): string {
  const { foundBy = [], ...index } = row.index
  const { standing, title, activeKey } = index
  return JSON.stringify({
    caseId: row.caseId,
    expectedSeq,
    commandId,
    events: events.map((recorded) => {
      const kept = snapshots.find(({ seq }) => seq === recorded.seq)
      const content = kept && canonicalJson(kept.content)
      const mark =
        kept && content !== undefined
          ? { moment: kept.moment, sha256: createHash('sha256').update(content, 'utf8').digest('hex') }
          : undefined
      return {
        seq: recorded.seq,
        type: recorded.event.type,
        at: recorded.at,
        actor: JSON.stringify(recorded.by),
        commandId: recorded.commandId,
        body: journalBody(row.caseId, recorded, mark),
        ...(mark === undefined
          ? {}
          : { snapshotMoment: mark.moment, snapshotContent: content, snapshotSha256: mark.sha256 }),
      }
    }),
    effects: effects.map(({ key, at, effect }) => ({ key, at, ...placeOf(key), effect: JSON.stringify(effect) })),
    procedure: row.procedure,
    caseNumber: row.caseNumber,
    status: row.status,
    closed: row.closed,
    schema: row.schema,
    state: JSON.stringify(row.state),
    caseIndex: JSON.stringify(index),
    deadlines: JSON.stringify(row.deadlines),
    nextDeadlineAt: row.nextDeadlineAt,
    // Canonical, so that an unchanged entry is recognised; storable, since the register's columns are taken out of it.
    register: row.register === undefined ? undefined : canonicalJson(mapTexts(row.register)),
    registerAhead: canonicalJson(mapTexts(row.registerAhead ?? [])),
    published: row.published === undefined ? undefined : canonicalJson(mapTexts(row.published)),
    title: storableText(title),
    // A line each, so that nothing is found across two of them.
    foundBy: storableText(foundBy.map((text) => text.replace(/\s+/g, ' ')).join('\n')),
    owner: standing.owner,
    office: standing.office,
    assigned: standing.assigned,
    tasks: (row.tasks ?? []).map(({ holder, ...task }) => mapTexts({ ...task, ...holder })),
    activeKey: activeKey === undefined ? undefined : storableText(activeKey),
  })
}

/** `<caseId>/<seq>/<n>` */
function placeOf(key: string): { seq: number; n: number } {
  const [, seq, n] = /\/(\d+)\/(\d+)$/.exec(key) ?? []
  if (seq === undefined || n === undefined) throw new Error(`Not an effect's key: ${key}`)
  return { seq: Number(seq), n: Number(n) }
}

/** With every text in it storable, however deep it lies. */
function mapTexts(value: object): object {
  const mapped = (part: unknown): unknown =>
    typeof part === 'string' ? storableText(part) : typeof part === 'object' && part !== null ? mapTexts(part) : part
  return Array.isArray(value)
    ? value.map(mapped)
    : Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, mapped(part)]))
}
