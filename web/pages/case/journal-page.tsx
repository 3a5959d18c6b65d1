import { h, type Html } from '../../html/h'
import type { Surroundings } from '../../layout/page'
import { CaseFrame, type CaseHead } from './case-frame'
import { JournalList, type JournalRow } from './journal-list'

/** All that has happened in a case, as far as its reader is told of it. */
export const JournalPage = ({
  surroundings,
  head,
  rows,
  certificateHref,
}: {
  readonly surroundings: Surroundings
  readonly head: CaseHead
  readonly rows: readonly JournalRow[]
  readonly certificateHref: string
}): Html => (
  <CaseFrame surroundings={surroundings} head={head} part="Journal">
    <p>
      <a href={certificateHref}>Hent en underskrevet udskrift af journalen (PDF)</a>
    </p>
    <JournalList rows={rows} />
  </CaseFrame>
)
