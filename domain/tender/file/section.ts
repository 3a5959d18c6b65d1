import type { WrittenText } from '../../bundle/written-text'
import type { CivilDate } from '../../calendar/civil-date'

/** A section of a tender's file; none where there is nothing to say. A text of several lines is as many. */
export const section = (title: string, on: CivilDate, said: readonly string[]): readonly WrittenText[] =>
  said.length === 0 ? [] : [{ title, on, lines: said.flatMap((text) => text.split(/\r?\n/)) }]
