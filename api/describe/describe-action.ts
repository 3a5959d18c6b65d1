import type { FieldTable } from '../../domain/process/fields'
import type { CommandDefinition } from '../../domain/process/procedure'

/** A command that the reader may give now, with the form for it. */
export interface ActionDescription {
  readonly command: string
  /** Danish, as on the button. */
  readonly label: string
  readonly law: string
  /** A party's submission: it is answered with a receipt that proves it. */
  readonly submission: boolean
  /** Signs or overwrites: to be sent with the case's ETag in `If-Match`. */
  readonly readFirst?: true
  /** Where to POST it. */
  readonly href: string
  readonly fields: FieldTable
}

type Describable = Pick<
  CommandDefinition<never, never>,
  'name' | 'label' | 'law' | 'submission' | 'readFirst' | 'fields'
>

/** A command as the API shows it, with the address to which it is given. */
export function describeAction(
  { name, label, law, submission, readFirst, fields }: Describable,
  href: string,
): ActionDescription {
  return {
    command: name,
    label,
    law,
    submission: submission === true,
    ...(readFirst === true ? { readFirst } : {}),
    href,
    fields,
  }
}
