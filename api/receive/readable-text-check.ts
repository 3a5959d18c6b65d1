import { type z } from 'zod'
import { nameFault } from '../../domain/process/name-text'
import { textFault } from '../../domain/process/readable-text'

/** Holds a text to what people can read, and a name to what cannot be taken for a link, and says in Danish why they could not. */
export const readableText =
  (lines: 'one' | 'many', names = false): z.core.CheckFn<string> =>
  ({ value, issues }) => {
    const message = textFault(value, lines) ?? (names ? nameFault(value) : undefined)
    if (message !== undefined) issues.push({ code: 'custom', input: value, message })
  }
