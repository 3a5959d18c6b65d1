import type { Instant } from '../../../domain/calendar/instant'
import type { LetterBlock } from '../../../domain/letter/letter-block'
import type { ParagraphChange } from '../../../domain/letter/difference'
import { h, type Html } from '../../html/h'
import { Alert } from '../../parts/alert'
import { LetterView } from '../../parts/letter-view'
import { Moment } from '../../parts/moment'

export interface LetterPartProps {
  readonly blocks: readonly LetterBlock[]
  /** Label and value: date, case number. */
  readonly particulars: readonly (readonly [label: string, value: string])[]
  readonly recipient: readonly string[]
  /** What must be added before it can be signed, in words. */
  readonly missing: readonly string[]
  /** Where the draft is mended; absent on that very page, and where nothing can be mended now. */
  readonly mendHref?: string
  readonly sincePrevious?: { readonly draftedAt: Instant; readonly changes: readonly ParagraphChange[] } | undefined
}

/** The letter above the form that drafts or signs it: whole, with what it lacks and what has changed. */
export const LetterPart = ({
  blocks,
  particulars,
  recipient,
  missing,
  mendHref,
  sincePrevious,
}: LetterPartProps): Html => (
  <section>
    <h2>Brevet, som det bliver sendt</h2>
    {missing.length > 0 && (
      <Alert kind="warning" heading="Brevet mangler noget, før det kan underskrives">
        <ul>
          {missing.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
        {mendHref !== undefined && (
          <p>
            <a href={mendHref}>Ret udkastet</a>
          </p>
        )}
      </Alert>
    )}
    {missing.length === 0 && mendHref !== undefined && (
      <p>
        <a href={mendHref}>Ret udkastet</a>
      </p>
    )}
    <LetterView blocks={blocks} particulars={particulars} recipient={recipient} />
    {sincePrevious !== undefined && (
      <details>
        <summary>
          Ændret siden udkastet <Moment at={sincePrevious.draftedAt} />
        </summary>
        {sincePrevious.changes.filter(({ kind }) => kind !== 'same').map(changeShown)}
      </details>
    )}
  </section>
)

/** A change in words too: colour and a line through the text are not told by all who read. */
const changeShown = (change: ParagraphChange): Html => {
  switch (change.kind) {
    case 'added':
      return (
        <p>
          <strong>Nyt: </strong>
          <ins>{change.text}</ins>
        </p>
      )
    case 'removed':
      return (
        <p>
          <strong>Slettet: </strong>
          <del>{change.text}</del>
        </p>
      )
    case 'same':
      return <p>{change.text}</p>
    case 'changed':
      return (
        <p>
          <strong>Ændret: </strong>
          {change.words.map(({ kind, text }) =>
            kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text,
          )}
        </p>
      )
  }
}
