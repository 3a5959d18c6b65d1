import { addDays, partsOf, type CivilDate } from './civil-date'
import { danishClock, danishList, danishLongDate, danishMonth } from './danish'
import { danishLength } from './deadline-length'
import type { DeadlineRule } from './deadline-rule'
import { restDayName } from './holidays'

/**
 * One Danish sentence that lets a lawyer check a deadline: what it counts from, where the count ends, why it moved
 * or why it did not, and the paragraph. `rawDate` is the end of the count, `date` the last day (or a reminder's day).
 */
export function explainDeadline(rule: DeadlineRule, from: CivilDate, rawDate: CivilDate, date: CivilDate): string {
  if (rule.sentAt !== undefined) return reminder(rule, rule.sentAt, from, rawDate, date)
  const length = danishLength(rule.length)
  const count =
    rule.direction === 'backward'
      ? `${length} før ${danishLongDate(from)}`
      : `${length} regnet fra ${danishLongDate(from)}`
  const clauses = [
    ...(rule.direction === 'forward' ? ['som ikke tælles med'] : []),
    ...daysLeftOut(rule, from, rawDate),
    ...clamped(rule, from, rawDate),
  ]
  const end = ending(rule, rawDate, date)
  const comma = clauses.length > 0 && end.startsWith(' og') ? ',' : ''
  return `${[`${rule.danishSubject} er ${count}`, ...clauses].join(', ')}${comma}${end}, ${citation(rule)}.`
}

/**
 * How a count that ended on `rawDate` came to end on `date`: " og udløber torsdag den …", or the move and its reason.
 * Opens with a blank or "; " so that it can follow a sentence's start.
 */
export function ending(rule: DeadlineRule, rawDate: CivilDate, date: CivilDate): string {
  const last = `${danishLongDate(date)} kl. 24.00`
  const rest = restDayName(rawDate, rule.calendar, rule.calendarOptions)
  if (date !== rawDate)
    return `; den ville udløbe ${danishLongDate(rawDate)}, men da ${movedOver(rule, rawDate, date)}, udløber den først den nærmest følgende arbejdsdag, ${last}`
  if (rest === undefined || rule.rolls) return ` og udløber ${last}`
  const why =
    rule.direction === 'backward'
      ? 'der regnes baglæns'
      : 'der er tale om en yderste grænse og ikke en frist for at handle'
  return ` og udløber ${last}, og dagen flyttes ikke, selv om den er ${rest}, fordi ${why}`
}

function movedOver(rule: DeadlineRule, rawDate: CivilDate, date: CivilDate): string {
  const [first = '', ...others] = restDays(rule, rawDate, date)
  if (others.length === 0) return `den dag er ${first}`
  return `den dag er ${first}, og ${others.length === 1 ? 'den næste dag' : 'de næste dage'} er ${danishList(others)}`
}

function daysLeftOut(rule: DeadlineRule, from: CivilDate, rawDate: CivilDate): string[] {
  if (!('workingDays' in rule.length)) return []
  const names = restDays(rule, addDays(from, 1), rawDate)
  const words = [...(names.some(isWeekend) ? ['weekender'] : []), ...names.filter((name) => !isWeekend(name))]
  return words.length === 0 ? [] : [`ligesom ${danishList(words)} heller ikke tælles med`]
}

function clamped(rule: DeadlineRule, from: CivilDate, rawDate: CivilDate): string[] {
  const { day } = partsOf(from)
  const end = partsOf(rawDate)
  if (!('months' in rule.length || 'years' in rule.length) || day === end.day) return []
  return [
    `altså ${rule.direction === 'forward' ? 'til ' : ''}den sidste dag i ${danishMonth(rawDate)} ${end.year}`,
    `som ikke har en ${day}. dag`,
  ]
}

function reminder(rule: DeadlineRule, time: string, from: CivilDate, rawDate: CivilDate, date: CivilDate): string {
  const when = `${danishLongDate(date)} ${danishClock(time)}`
  const due = `${danishLength(rule.length)} før ${danishLongDate(from)}`
  if (date === rawDate) return `${rule.danishSubject} sendes ${when}, ${due}.`
  const rest = restDayName(rawDate, rule.calendar, rule.calendarOptions) ?? ''
  const named = isWeekend(rest) ? '' : `er ${rest} og `
  return `${rule.danishSubject} sendes ${when}, den sidste arbejdsdag inden ${danishLongDate(rawDate)}, som ${named}ligger ${due}.`
}

/** "jf. retssikkerhedsloven § 67", and who set the length where no statute does. */
function citation(rule: DeadlineRule): string {
  return `jf. ${rule.law}${rule.tag === 'D' ? ' (længden er fastsat af myndigheden)' : ''}`
}

function restDays(rule: DeadlineRule, first: CivilDate, before: CivilDate): string[] {
  const names: string[] = []
  for (let day = first; day < before; day = addDays(day, 1)) {
    const name = restDayName(day, rule.calendar, rule.calendarOptions)
    if (name !== undefined) names.push(name)
  }
  return names
}

function isWeekend(name: string): boolean {
  return name === 'en lørdag' || name === 'en søndag'
}
