import type { WrittenText } from '../../bundle/written-text'
import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { ComplaintState } from '../state'

const ways = { letter: 'Modtaget som brev', 'appeals-body': 'Modtaget gennem Ankestyrelsen' } as const

/** What the appeals body reads of a complaint beside its documents and letters: its words, what is known of its day, and the office's remarks. */
export function writtenTexts(
  { text, receivedOn, typedFrom, joined, timelinessNote, remarks }: ComplaintState,
  at: Instant,
): readonly WrittenText[] {
  const today = civilDateAt(at)
  const note = (title: string, said: string | undefined, more: Pick<WrittenText, 'confidential'> = {}) =>
    said === undefined ? [] : [{ title, on: today, lines: said.split(/\r?\n/), ...more }]
  return [
    complaint('Klagen', receivedOn, text, typedFrom === undefined ? [] : [`${ways[typedFrom.via]}: ${typedFrom.note}`]),
    ...joined.map((one) => complaint('Endnu en klage over det samme', one.receivedOn, one.text)),
    ...note('Hvordan klagens rettidighed er afklaret', timelinessNote),
    ...note('Myndighedens bemærkninger til klagen', remarks, { confidential: true }),
  ]
}

const complaint = (
  title: string,
  on: CivilDate,
  text: string | undefined,
  known: readonly string[] = [],
): WrittenText => ({
  title,
  on,
  lines: [...known, ...(text ?? 'Klageren har ikke skrevet en begrundelse.').split(/\r?\n/)],
})
