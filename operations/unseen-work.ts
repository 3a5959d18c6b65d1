import { addDays } from '../domain/calendar/civil-date'
import { civilDateAt } from '../domain/calendar/copenhagen'
import type { Instant } from '../domain/calendar/instant'
import { procedures } from '../domain/procedures'
import type { Store } from '../store/create-store'
import type { NeededRole, UnseenBecause, UnseenTask } from '../store/operations/unseen-tasks'
import type { RadarLimits } from './radar-limits'
import type { StuckFinding } from './stuck-kinds'

/** Who of an authority may give each command, by the command tables. */
const needed: readonly NeededRole[] = Object.values(procedures).flatMap(({ name: procedure, commands }) =>
  commands.flatMap(({ name: command, by }) =>
    by.flatMap((grantee) => (typeof grantee === 'string' ? [] : [{ procedure, command, role: grantee.role }])),
  ),
)

const reasons: Readonly<Record<UnseenBecause, (task: UnseenTask) => string>> = {
  nobody: ({ office }) => `ingen i ${office}, der er på arbejde og habil, har rollen`,
  unknown: ({ holder }) => `${holder} kendes ikke`,
  moved: ({ holder, office }) => `${holder} arbejder ikke længere i ${office} med en rolle, der kan løse den`,
  conflicted: ({ holder }) => `${holder} er inhabil i sagen`,
  unseen: ({ holder }) => `${holder} har ikke været logget ind længe og er ikke registreret som fraværende`,
  away: ({ holder, substitute }) => `${holder} er fraværende, og vikaren (${substitute}) kan ikke løse den`,
}

/** What people are to do and nobody sees, or nobody who sees it can do. */
export async function unseenWork(
  { operations }: Pick<Store, 'operations'>,
  { mostOfAKind, unseenDays }: Pick<RadarLimits, 'mostOfAKind' | 'unseenDays'>,
  now: Instant,
): Promise<readonly StuckFinding[]> {
  const today = civilDateAt(now)
  const tasks = await operations.unseenTasks({
    today,
    seenSince: addDays(today, -unseenDays),
    needed,
    limit: mostOfAKind,
  })
  return tasks.map((task) => ({
    kind: 'unseen-task',
    subject: `${task.caseId}/${task.key}`,
    caseId: task.caseId,
    detail: `»${task.title}«: ${reasons[task.because](task)}`,
  }))
}
