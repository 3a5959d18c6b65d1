import { daysBetween } from './civil-date'
import { civilDateAt } from './copenhagen'
import { danishLongDate, danishMoment } from './danish'
import { danishLength } from './deadline-length'
import { ruleSetById, type DeadlineRule } from './deadline-rule'
import { ending } from './explain-deadline'
import { standingOf, type DeadlineLedger, type LedgerStanding } from './ledger'

/**
 * The whole story of a deadline in Danish, a line each: how it was computed, every pause, resumption and extension
 * (when, by whom, why, by which paragraph, with what result), and where it stands now.
 */
export function explainLedger(ledger: DeadlineLedger): string[] {
  const rule = ruleSetById(ledger.deadline.ruleSet).rules[ledger.deadline.rule]
  const lines = ledger.entries.map((entry, index) => {
    const before = standingOf({ ...ledger, entries: ledger.entries.slice(0, index) })
    const ground = `${entry.reason} (${entry.legalBasis})`
    return `${sentenceCase(danishMoment(entry.at))}: ${whatHappened(before, entry)} af ${entry.actor}: ${ground}. ${result(rule, entry.after)}`
  })
  return [ledger.deadline.explanation, ...lines, conclusion(rule, standingOf(ledger))]
}

function whatHappened(before: LedgerStanding, entry: DeadlineLedger['entries'][number]): string {
  if (entry.kind === 'pause') return 'Fristen er stillet i bero'
  if (entry.kind === 'resume') {
    const days = before.paused ? daysBetween(before.pausedOn, civilDateAt(entry.at)) : 0
    return `Fristen løber igen efter ${danishLength({ days })} i bero, sat i gang`
  }
  return 'to' in entry
    ? `Fristen er forlænget til ${danishLongDate(entry.to)}`
    : `Fristen er forlænget med ${danishLength(entry.by)}`
}

function result(rule: DeadlineRule, after: LedgerStanding): string {
  return after.paused
    ? `Der er ${left(rule, after.daysLeft)} tilbage.`
    : `Fristen er regnet på ny${ending(rule, after.rawDate, after.date)}.`
}

function conclusion(rule: DeadlineRule, standing: LedgerStanding): string {
  return standing.paused
    ? `Fristen er stillet i bero siden ${danishLongDate(standing.pausedOn)} og har ingen udløbsdato; når den løber igen, er der ${left(rule, standing.daysLeft)} tilbage.`
    : `Fristen udløber ${danishLongDate(standing.date)} kl. 24.00.`
}

function left(rule: DeadlineRule, count: number): string {
  const length = danishLength('workingDays' in rule.length ? { workingDays: count } : { days: count })
  return count === 1 ? `1 hel ${length.slice(2)}` : `${count} hele ${length.slice(String(count).length + 1)}`
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
