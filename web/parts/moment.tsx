import type { CivilDate } from '../../domain/calendar/civil-date'
import { danishDate, danishLongDate, danishMoment } from '../../domain/calendar/danish'
import type { Instant } from '../../domain/calendar/instant'
import { h, type Html } from '../html/h'

/** A day: "4. januar 2027", or with its weekday where somebody is to keep it. */
export const Day = ({ date, weekday = false }: { readonly date: CivilDate; readonly weekday?: boolean }): Html => (
  <time datetime={date}>{weekday ? danishLongDate(date) : danishDate(date)}</time>
)

/** An instant, as clocks in Copenhagen show it. */
export const Moment = ({ at }: { readonly at: Instant }): Html => <time datetime={at}>{danishMoment(at)}</time>
