import type { CivilDate } from './civil-date'
import { danishLongDate } from './danish'
import { lastDayOf, type ComputedDeadline } from './deadline'
import { advance, danishLength, type DeadlineLength } from './deadline-length'
import type { DeadlineRule } from './deadline-rule'
import { ending } from './explain-deadline'
import { restDayName } from './holidays'
import { endOfCivilDay } from './in-time'

/** Why the authority may not set that date. */
export type SetDeadlineFaultCode = 'FIXED_BY_RULE' | 'NOT_AFTER_START' | 'TOO_SHORT' | 'TOO_LONG'

/** Thrown by `setDeadline`; the message is Danish. */
export class SetDeadlineFault extends Error {
  override readonly name = 'SetDeadlineFault'
  constructor(
    readonly code: SetDeadlineFaultCode,
    message: string,
  ) {
    super(message)
  }
}

/** A deadline whose date the authority chose, with a Danish warning when the date is a rest day and was moved. */
export interface SetDeadline {
  readonly deadline: ComputedDeadline
  readonly warning?: string
}

/**
 * A date that the authority chose itself (partshøring, mangler, påbud): stored as the working day it rolls to (docs/law.md § 7.6).
 * SetDeadlineFault when the rule leaves no choice, the date is not after `from`, or it lies outside the rule's bounds.
 */
export function setDeadline(rule: DeadlineRule, from: CivilDate, chosen: CivilDate): SetDeadline {
  const bounds = rule.authoritySet
  if (!bounds)
    throw new SetDeadlineFault(
      'FIXED_BY_RULE',
      `${rule.danishSubject} følger af ${rule.law} og kan ikke sættes til en anden dato.`,
    )
  if (chosen <= from) throw new SetDeadlineFault('NOT_AFTER_START', `Fristen skal ligge efter ${danishLongDate(from)}.`)
  const end = (length: DeadlineLength) => advance(from, length, 'forward', rule.calendar, rule.calendarOptions)
  if (bounds.atLeast && chosen < end(bounds.atLeast))
    throw new SetDeadlineFault('TOO_SHORT', `Fristen skal være mindst ${danishLength(bounds.atLeast)}.`)
  if (bounds.atMost && chosen > end(bounds.atMost))
    throw new SetDeadlineFault('TOO_LONG', `Fristen må højst være ${danishLength(bounds.atMost)}.`)

  const date = lastDayOf(rule, chosen)
  const explanation = `${rule.danishSubject} er sat af myndigheden til ${danishLongDate(chosen)}${ending(rule, chosen, date)}, jf. ${rule.law}.`
  const rest = restDayName(chosen, rule.calendar, rule.calendarOptions)
  return {
    deadline: {
      rule: rule.key,
      ruleSet: rule.ruleSet,
      from,
      rawDate: chosen,
      date,
      endsAt: endOfCivilDay(date),
      calendar: rule.calendar,
      explanation,
    },
    ...(rest !== undefined && {
      warning: `Den valgte dato, ${danishLongDate(chosen)}, er ${rest}; fristen flyttes til ${danishLongDate(date)}.`,
    }),
  }
}
