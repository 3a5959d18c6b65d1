import { Refusal } from './refusal'
import { refusalTexts, type RefusalCode } from './refusal-codes'

/** Refuses with the code's own Danish text, or with a more precise one that names the remedy. */
export function refuse(
  code: RefusalCode,
  details: Readonly<Record<string, unknown>> = {},
  text: string = refusalTexts[code],
): never {
  throw new Refusal(code, text, details)
}
