import { addDays, weekday, type CivilDate } from '../domain/calendar/civil-date'
import { civilDateAt, copenhagenAt } from '../domain/calendar/copenhagen'
import { danishDate, danishMoment } from '../domain/calendar/danish'
import { isWorkingDay, nextWorkingDay } from '../domain/calendar/holidays'
import type { Instant } from '../domain/calendar/instant'
import type { FindingCounts } from '../store/operations/count-findings'
import type { StoredFinding } from '../store/operations/list-findings'
import { stuckKindNames, stuckKinds } from './stuck-kinds'

/** The Monday whose report is due at `now`, `undefined` before its hour: 8.00 in Copenhagen on the week's first working day. */
export function weekDue(now: Instant): CivilDate | undefined {
  const today = civilDateAt(now)
  const monday = addDays(today, 1 - weekday(today))
  const day = isWorkingDay(monday, 'administration') ? monday : nextWorkingDay(monday, 'administration')
  return now < copenhagenAt(day, '08:00') ? undefined : monday
}

/** The report's words. It is sent also when nothing stands still: silence would look the same as a radar that is dead. */
export function weeklyReport(
  { byKind, lookedAt, engineSeenAt }: FindingCounts,
  longest: readonly StoredFinding[],
  monday: CivilDate,
  address: string,
): { readonly subject: string; readonly text: string } {
  const found = stuckKindNames.filter((kind) => (byKind[kind] ?? 0) > 0)
  const sum = found.reduce((total, kind) => total + (byKind[kind] ?? 0), 0)
  const paragraphs = found.map((kind) => {
    const { name, meaning, remedy } = stuckKinds[kind]
    const some = longest
      .filter((finding) => finding.kind === kind)
      .slice(0, 5)
      .map(
        ({ caseId, detail, since }) =>
          `  ${caseId === '' ? '(ingen sag)' : caseId}: ${detail} (set første gang ${danishMoment(since)})`,
      )
    return [`${name}: ${byKind[kind] ?? 0}`, meaning, `Gør sådan: ${remedy}`, ...some].join('\n')
  })
  return {
    subject: `Driften i ugen fra ${danishDate(monday)}: ${sum === 0 ? 'intet at bemærke' : `${sum} fund`}`,
    text:
      [
        sum === 0 ? 'Intet at bemærke: ingen sager står stille.' : 'Disse sager står stille eller trænger til et blik:',
        ...paragraphs,
        `Sidst efterset ${lookedAt === undefined ? 'aldrig' : danishMoment(lookedAt)}; sidst set af Temporal ${engineSeenAt === undefined ? 'aldrig' : danishMoment(engineSeenAt)}.`,
        `Alle fund: ${address}`,
      ].join('\n\n') + '\n',
  }
}
