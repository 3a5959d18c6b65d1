import { addYears } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { endOfCivilDay } from '../../domain/calendar/in-time'
import type { Instant } from '../../domain/calendar/instant'
import { procedures } from '../../domain/procedures'
import { Refusal } from '../../domain/refusal/refusal'
import type { Person } from '../../domain/rights/actor'
import type { Assumption } from '../../domain/timeline/assumption'
import { foreseeTogether, type Foresight, type Outlook } from '../../domain/timeline/foresee-together'
import type { Store } from '../../store/create-store'
import { composeTimeline, type TimelineDescription } from '../describe/compose-timeline'
import { currentState } from '../describe/describe-case'
import type { DataCheck } from '../receive/data-check'
import { relatedCases, type RelatedCases } from './related-cases'

/** How far a timeline looks ahead: longer than any approval. */
const yearsAhead = 10
/** How often a step that only repeats itself is told. */
const repetitions = 3

/** What a timeline is asked for. */
export interface TimelineQuestion {
  /** The case, and as whom it has been found readable. */
  readonly own: RelatedCases['readable'][number]
  /** The reader, who may read other cases as somebody else. */
  readonly person: Person
  readonly now: Instant
  readonly assumptions: readonly Assumption[]
  /** Whether the cases that it hangs together with are told of as well. */
  readonly together: boolean
  readonly checked: DataCheck
}

/** The last instant that a timeline tells of. */
export const timelineEnd = (now: Instant): Instant => endOfCivilDay(addYears(civilDateAt(now), yearsAhead))

/**
 * A case's past and future, as its reader is told of them, and what the assumptions would make of it. Nothing is ever written.
 * @returns the refusal where something cannot be assumed
 */
export async function caseTimeline(
  store: Store,
  { own, person, now, assumptions, together, checked }: TimelineQuestion,
): Promise<{ readonly timeline: TimelineDescription; readonly related: RelatedCases } | Refusal> {
  const related = await relatedCases(store, own, person, now)
  const outlook: Outlook = {
    cases: related.all.map((row) => {
      const state = currentState(row)
      return { state: procedures[row.procedure].outlook?.(state, { person: own.person }) ?? state, seq: row.seq }
    }),
    caseId: own.row.caseId,
    until: timelineEnd(now),
    reader: own.person,
    readAs: new Map(related.readable.map(({ row, person: reader }) => [row.caseId, reader])),
    checked,
    repetitions,
  }
  const foresights = lookAhead({ ...outlook, assumptions })
  if (foresights instanceof Refusal) return foresights
  const timeline = composeTimeline({
    related,
    together,
    journals: await journalsOf(store, together ? related.readable : related.readable.slice(0, 1)),
    foresights,
    ...(assumptions.length === 0 ? {} : { otherwise: foreseeTogether(outlook) }),
  })
  return { timeline, related }
}

/** The future, or why it cannot be assumed. */
function lookAhead(outlook: Outlook & { readonly assumptions: readonly Assumption[] }): readonly Foresight[] | Refusal {
  try {
    return foreseeTogether(outlook)
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}

/** The events of each as far as its row goes: a step taken since then is part of the future. */
async function journalsOf(store: Store, readable: RelatedCases['readable']) {
  const journals = await Promise.all(
    readable.map(async ({ row: { caseId, seq } }) => {
      const { events } = await store.journal.readJournal(caseId, 0)
      return [caseId, events.filter((event) => event.seq <= seq)] as const
    }),
  )
  return new Map(journals)
}
