import type { Instant } from '../../domain/calendar/instant'
import { procedureOf } from '../../domain/process/case-id'
import { stuckKindNames, stuckKinds, type StuckKind, type StuckKindRow } from '../../operations/stuck-kinds'
import type { FindingCounts } from '../../store/operations/count-findings'
import type { StoredFinding } from '../../store/operations/list-findings'
import { urls } from '../urls'

/** Something that stands still, for whoever runs the installation. Of the case no more than its id. */
export interface FindingDescription {
  readonly kind: string
  readonly subject: string
  readonly detail: string
  readonly since: Instant
  readonly case?: { readonly caseId: string; readonly href?: string }
}

export function describeFinding({ kind, subject, caseId, detail, since }: StoredFinding): FindingDescription {
  const procedure = procedureOf(caseId)
  return {
    kind,
    subject,
    detail,
    since,
    ...(caseId === ''
      ? {}
      : { case: { caseId, ...(procedure === undefined ? {} : { href: urls.case(procedure, caseId) }) } }),
  }
}

/** Every kind with its words and how many there are; 0 is told too. */
export const describeKinds = ({
  byKind,
}: FindingCounts): readonly (StuckKindRow & { readonly kind: StuckKind; readonly found: number })[] =>
  stuckKindNames.map((kind) => ({ kind, ...stuckKinds[kind], found: byKind[kind] ?? 0 }))
