import { civilDateAt, copenhagenMidnight, localTimeAt, offsetAt } from '../calendar/copenhagen'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import { element, type XmlElement } from '../xml/xml-element'

/** The most characters that a notice takes of a name, of a longer text, and of a formula. */
export const most = { name: 400, text: 6000, formula: 1000 } as const

/** A text with no more characters than a notice takes of it: what is left out stands in what was published. */
const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)

/** An element with a Danish text. */
export const danish = (name: string, text: string, length: number = most.text): XmlElement =>
  element(name, cut(text, length), { languageID: 'DAN' })

/** An element with a value of one of the standard's lists. */
export const code = (name: string, value: string, listName?: string): XmlElement =>
  element(name, value, listName === undefined ? undefined : { listName })

/** An element with an id, by what it is the id of. */
export const idOf = (scheme: string, id: string): XmlElement => element('cbc:ID', id, { schemeName: scheme })

/** A sum in whole kroner. */
export const kroner = (name: string, amount: number): XmlElement => element(name, String(amount), { currencyID: 'DKK' })

/** A civil date, with how far Danish clocks are ahead as it begins. */
export const noticeDay = (date: CivilDate): string => `${date}${offsetAt(copenhagenMidnight(date))}`

/** The day on the wall in Denmark at an instant. */
export const noticeDate = (at: Instant): string => `${civilDateAt(at)}${offsetAt(at)}`

/** The clock on the wall in Denmark at an instant. */
export const noticeTime = (at: Instant): string => `${localTimeAt(at)}${offsetAt(at)}`
