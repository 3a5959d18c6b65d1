import type { Html } from '../../../web/html/h'
import type { FormValues } from '../../../web/form/form-state'

/** What stands above the form of a command for which its field table is not enough to give it by. */
export interface FormPart {
  readonly markup: Html
  /** It makes the form's data in the browser, where no server may see what they are made of. */
  readonly scripted?: true
  /** Of several things that the command can be about, the one that this form is about: each has an address and a draft of its own. */
  readonly about?: string
  /** What the form holds when it is opened. */
  readonly values?: FormValues
  /** What was made for the rows that there were: gone when a row comes or goes. */
  readonly madeFor?: readonly string[]
  /** Where to go on when it is done; to the case unless told. */
  readonly next?: string
}
