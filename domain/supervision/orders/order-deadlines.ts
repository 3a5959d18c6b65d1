import type { CivilDate } from '../../calendar/civil-date'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { ComputedDeadline } from '../../calendar/deadline'
import type { Instant } from '../../calendar/instant'
import { setDeadline, SetDeadlineFault } from '../../calendar/set-deadline'
import { caseDeadline, movedDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'

const keyOf = (orderId: string): string => `order/${orderId}`

/** The keys of an order's deadlines: its last day, and the reminder of it. */
export const orderKeys = (orderId: string): readonly [string, string] => [keyOf(orderId), `${keyOf(orderId)}/reminder`]

/** The last day of an order as the authority sets it, moved to a working day. Refuses: DATE_INVALID for a day that is not after `from`. */
export function orderEnd(ruleSet: string, from: CivilDate, due: CivilDate): ComputedDeadline {
  try {
    return setDeadline(ruleSetById(ruleSet).rules.order, from, due).deadline
  } catch (fault) {
    if (fault instanceof SetDeadlineFault) return refuse('DATE_INVALID', { fields: ['order/due'] }, fault.message)
    throw fault
  }
}

/** The end of an order that is given, and the reminder of it where that is still ahead. */
export const orderDeadlines = (
  ruleSet: string,
  orderId: string,
  { date, endsAt, explanation }: ComputedDeadline,
  at: Instant,
): readonly Deadline[] =>
  withReminder(
    ruleSet,
    orderId,
    {
      key: keyOf(orderId),
      rule: 'order',
      at: endsAt,
      date,
      explanation,
      command: 'passOrder',
      data: { orderId },
      endsRight: true,
    },
    at,
  )

/** … of one that is extended. */
export const extendedDeadlines = (
  ruleSet: string,
  orderId: string,
  until: CivilDate,
  at: Instant,
): readonly Deadline[] =>
  withReminder(
    ruleSet,
    orderId,
    {
      ...movedDeadline(ruleSet, 'order', until, { key: keyOf(orderId), command: 'passOrder', endsRight: true }),
      data: { orderId },
    },
    at,
  )

function withReminder(ruleSet: string, orderId: string, end: Deadline, at: Instant): readonly Deadline[] {
  const [, key] = orderKeys(orderId)
  const reminder = {
    ...caseDeadline(ruleSet, 'order-reminder', end.date, { key, command: 'remindOfOrder', endsRight: false }),
    data: { orderId },
  }
  return reminder.at > at ? [end, reminder] : [end]
}
