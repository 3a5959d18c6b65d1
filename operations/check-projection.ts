import { isDeepStrictEqual } from 'node:util'
import { caseRow, type CaseToKeep } from '../domain/process/journal'
import { applyEvents } from '../domain/process/judge'
import type { DomainEvent, PublishedEntry, Recorded, RegisterEntry } from '../domain/process/procedure'
import type { ComingEntry } from '../domain/process/register-ahead'
import { procedures } from '../domain/procedures'
import type { ProcedureName } from '../domain/process/procedure-name'
import { storableText } from '../store/storable-text'

/** What is kept of a case beside its journal, as it is compared. */
export interface KeptCase {
  readonly row: Pick<CaseToKeep, 'caseId' | 'seq' | 'status' | 'closed' | 'schema' | 'state' | 'nextDeadlineAt'> & {
    readonly procedure: ProcedureName
  }
  readonly journal: readonly Recorded<DomainEvent>[]
  readonly taskKeys: readonly string[]
  readonly registered?: RegisterEntry
  readonly registerAhead: readonly ComingEntry[]
  readonly published?: PublishedEntry
}

/** The case as its journal's events give it; `undefined` without events. */
export function foldCase(procedure: ProcedureName, journal: readonly Recorded<DomainEvent>[]): CaseToKeep | undefined {
  const folded = applyEvents(procedures[procedure], undefined, journal)
  return folded && caseRow(procedures[procedure], folded)
}

/**
 * What of a case's derived data is not as its journal's events give it, in Danish; empty when all is. Of a case that was
 * last written in an older schema only what no version disputes: the rest is brought forward with its next event.
 */
export function checkProjection({
  row,
  journal,
  taskKeys,
  registered,
  registerAhead,
  published,
}: KeptCase): readonly string[] {
  const folded = foldCase(row.procedure, journal)
  if (folded === undefined) return ['journalen er tom']
  const older = row.schema < folded.schema
  const same = (kept: unknown, given: unknown): boolean => isDeepStrictEqual(plain(kept), plain(given))
  return [
    ...(row.seq === folded.seq ? [] : [`sagen står ved hændelse ${row.seq}, journalen ved ${folded.seq}`]),
    ...(row.status === folded.status && row.closed === folded.closed
      ? []
      : [`status er ${row.status}, men skulle være ${folded.status}`]),
    ...(older || same(row.state, folded.state) ? [] : ['sagens tilstand']),
    ...(older || row.nextDeadlineAt === folded.nextDeadlineAt
      ? []
      : [`næste frist er ${row.nextDeadlineAt ?? 'ingen'}, men skulle være ${folded.nextDeadlineAt ?? 'ingen'}`]),
    ...(older || same(taskKeys, (folded.tasks ?? []).map(({ key }) => key).sort()) ? [] : ['opgaverne']),
    ...(older || (same(registered, folded.register) && same(registerAhead, folded.registerAhead ?? []))
      ? []
      : ['registret']),
    ...(older || same(published, folded.published) ? [] : ['det offentliggjorte']),
  ]
}

/** As it comes back from the database: without members that are `undefined`, and texts as columns can hold them. */
const plain = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === 'string' ? storableText(part) : part))
