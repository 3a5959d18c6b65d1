import type { CivilDate } from '../domain/calendar/civil-date'
import type { Instant } from '../domain/calendar/instant'

/** A day to keep. */
export interface CalendarDay {
  /** The same for the same thing each time, also when its day has moved. */
  readonly id: string
  readonly date: CivilDate
  readonly title: string
  readonly text: string
  /** Where it is read about. */
  readonly url: string
}

const longestLine = 75

/** Days as calendar programs read them (RFC 5545): each lasts the whole day and keeps nobody busy. @param now when it is made */
export const calendarText = (name: string, days: readonly CalendarDay[], now: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Specialeplan//Frister//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...days.flatMap(({ id, date, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${now.replaceAll(/[-:]|\.\d+/g, '')}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .flatMap(folded)
    .join('\r\n')

/** What would end a value or begin another stands behind a backslash; a line break is written. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`)

/** No line is longer than 75 octets; what goes on begins with a space. */
function folded(line: string): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (octets(current) + octets(character) > longestLine) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current]
}

const octets = (text: string): number => new TextEncoder().encode(text).length
