import type { LetterBlock } from '../../domain/letter/letter-block'
import { h, type Html } from '../html/h'

/** A letter on a page, with headings and tables of its own: below the page's, so that it can stand in any of them. */
export const LetterView = ({
  blocks,
  particulars,
  recipient,
}: {
  readonly blocks: readonly LetterBlock[]
  readonly particulars: readonly (readonly [label: string, value: string])[]
  readonly recipient: readonly string[]
}): Html => (
  <article class="letter" aria-label="Brevet">
    <p>
      {recipient.map((line) => (
        <span class="letter-line">{line}</span>
      ))}
    </p>
    <p class="quiet">
      {particulars.map(([label, value]) => (
        <span class="letter-line">
          {label}: {value}
        </span>
      ))}
    </p>
    {blocks.map(blockShown)}
  </article>
)

function blockShown(block: LetterBlock): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3>{block.text}</h3>
      ) : block.level === 2 ? (
        <h4>{block.text}</h4>
      ) : (
        <h5>{block.text}</h5>
      )
    case 'paragraph':
      return <p>{block.emphasis === true ? <strong>{block.text}</strong> : block.text}</p>
    case 'list': {
      const items = block.items.map((item) => <li>{item}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'signature':
      return (
        <p>
          {block.lines.map((line) => (
            <span class="letter-line">{line}</span>
          ))}
        </p>
      )
    case 'table':
      return (
        <table class="table table--compact table--responsive-headers">
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.columns.map(({ header }) => (
                <th scope="col">{header}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr>
                {row.map((cell, n) => (
                  <td data-title={block.columns[n]?.header ?? ''}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}
