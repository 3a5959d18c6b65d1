import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import { deadlineCommand } from '../process/judge'
import type { CaseState, Deadline, DomainEvent, Procedure, Recorded } from '../process/procedure'

/** A deadline of a case from the event that set it to the one that ended it. */
export interface DeadlineHistory {
  readonly key: string
  readonly rule: string
  readonly date: CivilDate
  /** First instant that is too late. */
  readonly at: Instant
  readonly explanation: string
  readonly endsRight: boolean
  /** `seq` of the event that set it. */
  readonly setBy: number
  /** `seq` of the event that ended it; absent while it runs. */
  readonly endedBy?: number
  /** `passed`: nothing came in time; `met`: what it waited for has happened, or it is waited for no longer; `moved`: another instant stands in its place. */
  readonly standing: 'running' | 'passed' | 'met' | 'moved'
}

/** Every deadline that a case has had, in the order in which they were set. The events are all of them, from the first on. */
export function deadlineHistory(
  procedure: Procedure,
  events: readonly Recorded<DomainEvent>[],
): readonly DeadlineHistory[] {
  const lines: DeadlineHistory[] = []
  const running = new Map<string, number>()
  let state: CaseState | undefined
  for (const recorded of events) {
    state = procedure.evolve(state, recorded)
    const now = new Map(
      procedure.closed.includes(state.status)
        ? []
        : procedure.deadlines(state).map((deadline) => [deadline.key, deadline] as const),
    )
    for (const [key, place] of running) {
      const line = lines[place]
      const left = now.get(key)
      if (line === undefined || (left !== undefined && left.at === line.at)) continue
      running.delete(key)
      const fell =
        recorded.by.kind === 'deadline' &&
        recorded.commandId === deadlineCommand({ ...line, command: '', data: undefined }).commandId
      lines[place] = {
        ...line,
        endedBy: recorded.seq,
        standing: fell ? 'passed' : left === undefined ? 'met' : 'moved',
      }
    }
    for (const deadline of now.values()) {
      if (running.has(deadline.key)) continue
      running.set(deadline.key, lines.length)
      lines.push(lineOf(deadline, recorded.seq))
    }
  }
  return lines
}

const lineOf = ({ key, rule, date, at, explanation, endsRight }: Deadline, setBy: number): DeadlineHistory => ({
  key,
  rule,
  date,
  at,
  explanation,
  endsRight,
  setBy,
  standing: 'running',
})
