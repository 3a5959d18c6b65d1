import { refuse } from '../refusal/refuse'

/** A day of a month, and four digits, as CPR numbers are written: with a hyphen, another dash, a space, or nothing between. */
const pattern = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}\s?[-\u2010-\u2015\u2212]?\s?\d{4}(?!\d)/u

/** Nobody sees them, and what is between the digits must not hide the number. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** Whether a text holds what reads as a CPR number. Modulus 11 is not asked: numbers given since 2007 need not keep it. */
export const holdsPersonalNumber = (text: string): boolean =>
  pattern.test(text.normalize('NFKC').replaceAll(unseen, ''))

/**
 * Data that is about no citizen holds no CPR number in any text of it (databeskyttelsesforordningens artikel 5, stk. 1, litra c).
 * @throws {Refusal} PERSONAL_NUMBER with the names of the fields; the text itself is repeated nowhere
 */
export function withoutPersonalNumbers(data: Readonly<Record<string, unknown>>): void {
  const holds = (value: unknown): boolean =>
    typeof value === 'string'
      ? holdsPersonalNumber(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(holds)
  const fields = Object.entries(data)
    .filter(([, value]) => holds(value))
    .map(([name]) => name)
  if (fields.length > 0) refuse('PERSONAL_NUMBER', { fields })
}
