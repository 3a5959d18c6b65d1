import { civilDateAt, localTimeAt } from '../domain/calendar/copenhagen'
import { danishClock, danishDate } from '../domain/calendar/danish'
import type { Instant } from '../domain/calendar/instant'
import type { Happening, Transcript, TranscriptEntry } from './transcript'

/** A transcript as a person reads it: Danish lines, the same for every world. */
export function tellTranscript({ title, law, entries, asExpected }: Transcript): readonly string[] {
  const surprised = entries.filter(({ kind }) => kind === 'surprise').length
  const checked = entries.filter(({ kind }) => kind === 'checked').length
  return [
    title,
    ...(law === undefined ? [] : [law]),
    '',
    ...onceEach(entries.map(tellEntry)),
    '',
    asExpected
      ? `Alt gik som ventet (${checked} ${checked === 1 ? 'kontrol' : 'kontroller'}).`
      : `Ikke som ventet${surprised > 0 ? '; forløbet standsede' : ''}.`,
  ]
}

/** Neighbours that read alike are told once, with their number: five criteria judged at one instant are one line of a story. */
function onceEach(told: readonly (readonly string[])[]): readonly string[] {
  return told.flatMap((lines, n) => {
    const same = (other: readonly string[] | undefined) => other?.join() === lines.join()
    if (same(told[n - 1])) return []
    const [head = '', ...rest] = lines
    const after = told.slice(n).findIndex((other) => !same(other))
    const times = after < 0 ? told.length - n : after
    return times === 1 ? lines : [`${head} (${times} gange)`, ...rest]
  })
}

function tellEntry(entry: TranscriptEntry): readonly string[] {
  switch (entry.kind) {
    case 'happening':
      return tellHappening(entry)
    case 'refused':
      return [
        `${moment(entry.at)}  sag ${entry.case}  ${entry.by}: ${entry.command}`,
        `    afvist ${entry.code}: ${entry.message}`,
      ]
    case 'failed-effect':
      return [`    kunne ikke udføres (sag ${entry.case}, hændelse ${entry.seq}): ${entry.reason}`]
    case 'checked':
      return [
        `${moment(entry.at)}  sag ${entry.case}  kontrol i trin ${entry.step}: ${entry.differences.length === 0 ? 'som ventet' : 'IKKE som ventet'}`,
        ...entry.differences.map((difference) => `    ${difference}`),
      ]
    case 'surprise':
      return [`${moment(entry.at)}  TRIN ${entry.step}: ${entry.fault}`]
  }
}

function tellHappening({ at, case: name, by, command, events, statusName, mails }: Happening): readonly string[] {
  return [
    `${moment(at)}  sag ${name}  ${by}${command === undefined ? '' : `: ${command}`}`,
    ...events.map(({ text }) => `    ${text}`),
    ...mails.map(({ to, subject }) => `    e-mail til ${to}: ${subject}`),
    `    status: ${statusName}`,
  ]
}

const moment = (instant: Instant): string =>
  `${danishDate(civilDateAt(instant))} ${danishClock(localTimeAt(instant))}${seconds(localTimeAt(instant))}`
/** Shown only where they decide something: 23.59.59 is in time. */
const seconds = (time: string): string => (time.endsWith(':00') ? '' : `.${time.slice(6)}`)
