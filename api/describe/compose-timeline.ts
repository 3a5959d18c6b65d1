import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { procedureOfCase } from '../../domain/procedure-of-case'
import { mayRead } from '../../domain/rights/rights'
import { explainEnd } from '../../domain/timeline/explain'
import type { Foresight, ForesightEnd } from '../../domain/timeline/foresee-together'
import type { StoredCase } from '../../store/cases/case-columns'
import type { RelatedCases } from '../read/related-cases'
import { urls } from '../urls'
import { summariseCase, type CaseSummary } from './describe-case'
import { describeDifference, type CaseDifference } from './describe-difference'
import { describeFuture, describePast, type FutureEntry, type PastEntry, type TimelineCase } from './describe-timeline'

interface End {
  readonly reason: ForesightEnd
  /** Danish. */
  readonly text: string
}

/** A case that hangs together with the one that is asked for. */
export interface RelatedCase extends Pick<
  CaseSummary,
  'caseId' | 'procedure' | 'procedureName' | 'caseNumber' | 'title' | 'status' | 'statusName' | 'closed' | 'href'
> {
  readonly timeline: string
  readonly ends: End
}

export interface TimelineDescription {
  readonly caseId: string
  /** Of the case, or of all that the reader may read, in the order in which they happen. */
  readonly entries: readonly (PastEntry | FutureEntry)[]
  readonly ends: End
  readonly related: readonly RelatedCase[]
  /** What the assumptions change; absent when nothing is assumed. */
  readonly difference?: readonly CaseDifference[]
}

/** What a timeline is made of. */
export interface TimelineParts {
  readonly related: RelatedCases
  /** Whether the entries of all of them are told, or of the one that is asked for alone. */
  readonly together: boolean
  /** Of each case whose entries are told: all its events, from the first on. */
  readonly journals: ReadonlyMap<string, readonly Recorded<DomainEvent>[]>
  readonly foresights: readonly Foresight[]
  /** What comes when nothing happens; absent when nothing is assumed. */
  readonly otherwise?: readonly Foresight[]
}

/** The past and the future of cases, as far as one reader is told of them: of each case by their rights in it. */
export function composeTimeline({
  related,
  together,
  journals,
  foresights,
  otherwise,
}: TimelineParts): TimelineDescription {
  const cases = asRead(related, foresights)
  const [own] = cases
  if (own === undefined) throw new Error('The case that is asked for is readable')
  const { caseId } = own.foresight
  const told = together ? cases : [own]
  const past = told
    .flatMap((one) => describePast(one, journals.get(one.foresight.caseId) ?? []))
    .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
  const future = told.flatMap(describeFuture).sort((a, b) => a.n - b.n)
  return {
    caseId,
    entries: [...past, ...future.map(({ entry }) => entry)],
    ends: endOf(own),
    related: cases.flatMap((one) => (one === own || one.row === undefined ? [] : [describeRelated(one, one.row)])),
    ...(otherwise === undefined ? {} : { difference: describeDifference(asRead(related, otherwise), cases) }),
  }
}

/** The cases of a future that the reader may read, itself first: those that there are, and those that are opened in it, by the rights with which they begin. */
function asRead({ readable, partial }: RelatedCases, foresights: readonly Foresight[]): readonly TimelineCase[] {
  const [own] = readable
  return foresights.flatMap((foresight): readonly TimelineCase[] => {
    const { caseId, openedWith } = foresight
    const procedure = procedureOfCase(caseId).name
    const found = readable.find(({ row }) => row.caseId === caseId)
    if (found !== undefined)
      return [{ procedure, standing: found.row.index.standing, person: found.person, row: found.row, foresight }]
    return openedWith !== undefined && own !== undefined && !partial && mayRead(own.person, openedWith)
      ? [{ procedure, standing: openedWith, person: own.person, foresight }]
      : []
  })
}

const endOf = ({ foresight: { ends } }: TimelineCase): End => ({ reason: ends, text: explainEnd(ends) })

function describeRelated(one: TimelineCase, row: StoredCase): RelatedCase {
  const { caseId, procedure, procedureName, caseNumber, title, status, statusName, closed, href } = summariseCase({
    ...row,
    title: row.index.title,
  })
  return {
    caseId,
    procedure,
    procedureName,
    caseNumber,
    title,
    status,
    statusName,
    closed,
    href,
    timeline: urls.timeline(procedure, caseId),
    ends: endOf(one),
  }
}
