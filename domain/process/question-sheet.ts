import { addressInOneLine } from '../address/address-lines'
import { readAddress } from '../address/read-address'
import type { AddressInput } from '../address/postal-address'
import type { Field, FieldTable } from './fields'

/** A question as it read, with its answer in the words of that day. */
export interface Question {
  readonly name: string
  /** Danish. */
  readonly label: string
  readonly help?: string
  readonly required: boolean
  /** Absent where nothing was answered. */
  readonly answer?: Answer
}

/** Text, number or date as given; a choice with the words it was chosen by; a list; the questions of a group. */
export type Answer =
  | string
  | number
  | boolean
  | { readonly value: string; readonly label: string }
  | readonly Answer[]
  | { readonly questions: readonly Question[] }

/** The questions of a field table with the answers that `data` gives, so that both can be read when the table has changed. */
export function questionSheet(fields: FieldTable, data: Readonly<Record<string, unknown>>): readonly Question[] {
  return Object.entries(fields).map(([name, field]) => {
    const value = data[name]
    return {
      name,
      label: field.label,
      ...(field.help === undefined ? {} : { help: field.help }),
      required: field.optional !== true,
      ...(value === undefined ? {} : { answer: answerTo(field, value) }),
    }
  })
}

function answerTo(field: Field, value: unknown): Answer {
  switch (field.kind) {
    case 'group':
      return { questions: questionSheet(field.fields, value as Readonly<Record<string, unknown>>) }
    case 'list':
      return (value as readonly unknown[]).map((item) => answerTo(field.of, item))
    case 'choice':
      return { value: String(value), label: field.of[String(value)] ?? String(value) }
    case 'address': {
      const address = readAddress(value as AddressInput)
      return address === undefined ? '' : addressInOneLine(address)
    }
    default:
      return value as string | number | boolean
  }
}
