import { type z } from 'zod'
import { textFault } from '../../domain/process/readable-text'

/** Holds a text to what people can read, and says in Danish why they could not. */
export const readableText =
  (lines: 'one' | 'many'): z.core.CheckFn<string> =>
  ({ value, issues }) => {
    const message = textFault(value, lines)
    if (message !== undefined) issues.push({ code: 'custom', input: value, message })
  }
