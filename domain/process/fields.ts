import type { PostalAddress } from '../address/postal-address'
import type { Role } from '../rights/actor'

/** What a field can name: a thing of the case, or of what stands beside it. */
export type ReferenceTo =
  | 'accessed-document'
  | 'approval'
  | 'award-criterion'
  | 'bid'
  | 'board-complaint'
  | 'breach'
  | 'clash'
  | 'condition'
  | 'contract-change'
  | 'contradiction'
  | 'criterion'
  | 'decision'
  | 'deviation'
  | 'document'
  | 'letter-by-post'
  | 'noted-order'
  | 'order'
  | 'panel-member'
  | 'quality-item'
  | 'question'
  | 'reported-change'
  | 'source'
  | 'supervision'
  | 'team-member'
  | 'unmet-condition'
  | 'visit'

/**
 * A command's fields as data. One table per command: the API's schema, the OpenAPI document, the form on the page and
 * the scenario format are all derived from it, so they cannot disagree.
 */
interface FieldBase {
  /** Danish, as the person reads it. */
  readonly label: string
  /** Danish, one sentence of help. */
  readonly help?: string
  readonly optional?: true
}
interface TextField extends FieldBase {
  readonly kind: 'text'
  /** It names something by its id: a form offers what there is. */
  readonly references?: ReferenceTo
  readonly max: number
  readonly pattern?: string
  readonly lines?: 'one' | 'many'
  /** What somebody or something is called, which e-mails to others repeat: it holds no address and no link. */
  readonly names?: true
}
interface EmailField extends FieldBase {
  readonly kind: 'email'
}
interface DateField extends FieldBase {
  readonly kind: 'date'
}
interface IntegerField extends FieldBase {
  readonly kind: 'integer'
  readonly references?: ReferenceTo
  readonly min: number
  readonly max: number
}
interface FlagField extends FieldBase {
  readonly kind: 'flag'
}
interface ChoiceField<V extends string> extends FieldBase {
  readonly kind: 'choice'
  readonly of: Readonly<Record<V, string>>
}
/** A postal address, as text or in its parts (`domain/address`). */
interface AddressField extends FieldBase {
  readonly kind: 'address'
}
interface ListField<F extends Field> extends FieldBase {
  readonly kind: 'list'
  readonly of: F
  readonly min: number
  readonly max: number
}
interface GroupField<T extends FieldTable> extends FieldBase {
  readonly kind: 'group'
  readonly fields: T
  /** It names, by its field `subject`, somebody of the office who is given work that takes this role (`officerField`). */
  readonly officer?: Role
  /** It names, by its fields `subject` and `name`, anybody of the office. */
  readonly colleague?: true
}

/** One field of a command: what it holds and its Danish label. */
export type Field =
  | TextField
  | EmailField
  | DateField
  | IntegerField
  | FlagField
  | ChoiceField<string>
  | AddressField
  | ListField<Field>
  | {
      readonly kind: 'group'
      readonly fields: FieldTable
      readonly label: string
      readonly help?: string
      readonly optional?: true
      readonly officer?: Role
      readonly colleague?: true
    }

/** A command's fields by name. */
export interface FieldTable {
  readonly [name: string]: Field
}

type Value<F> =
  F extends ChoiceField<infer V>
    ? V
    : F extends ListField<infer Inner>
      ? readonly Value<Inner>[]
      : F extends GroupField<infer T>
        ? DataOf<T>
        : F extends { kind: 'integer' }
          ? number
          : F extends { kind: 'flag' }
            ? boolean
            : F extends AddressField
              ? PostalAddress
              : string

type OptionalKeys<T> = { [K in keyof T]: T[K] extends { optional: true } ? K : never }[keyof T]

/** The TypeScript type of the data that a field table describes. */
export type DataOf<T> = {
  readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Value<T[K]>
} & {
  readonly [K in OptionalKeys<T>]?: Value<T[K]>
}

/** One line of text, at most `max` characters (200 unless told). */
export const text = (label: string, options: { max?: number; pattern?: string; help?: string } = {}) =>
  ({
    kind: 'text',
    label,
    max: options.max ?? 200,
    lines: 'one',
    ...(options.pattern === undefined ? {} : { pattern: options.pattern }),
    ...(options.help === undefined ? {} : { help: options.help }),
  }) as const

/** The id of something that there is. What it names is the command's to find, and to refuse where it is none. */
export const reference = <const To extends ReferenceTo>(
  label: string,
  to: To,
  options: { max?: number; pattern?: string; help?: string } = {},
) => ({ ...text(label, options), references: to }) as const

/** What a person, an organisation or a place is called: at most 200 characters, and no address or link. */
export const name = (label: string) => ({ ...text(label), names: true }) as const

/** Running text of several lines, at most `max` characters (10,000 unless told). */
export const prose = (label: string, options: { max?: number; help?: string } = {}) =>
  ({
    kind: 'text',
    label,
    max: options.max ?? 10_000,
    lines: 'many',
    ...(options.help === undefined ? {} : { help: options.help }),
  }) as const

export const email = (label: string) => ({ kind: 'email', label }) as const
/** A civil date in Denmark, `YYYY-MM-DD`. */
export const date = (label: string) => ({ kind: 'date', label }) as const
export const integer = (label: string, min: number, max: number) => ({ kind: 'integer', label, min, max }) as const
export const flag = (label: string) => ({ kind: 'flag', label }) as const
/** One of the keys of `of`, whose values are the Danish names. */
export const choice = <V extends string>(label: string, of: Readonly<Record<V, string>>) =>
  ({ kind: 'choice', label, of }) as const
/** Where somebody is written to, or a place lies. It is sent in as text or in its parts, and decided on in its parts (`readAddresses`). */
export const address = (label: string, options: { help?: string } = {}) =>
  ({ kind: 'address', label, ...options }) as const
export const list = <F extends Field>(label: string, of: F, options: { min?: number; max?: number } = {}) =>
  ({ kind: 'list', label, of, min: options.min ?? 0, max: options.max ?? 100 }) as const
export const group = <T extends FieldTable>(label: string, fields: T) => ({ kind: 'group', label, fields }) as const
/** The same field, not required. */
export const optional = <F extends Field>(field: F) => ({ ...field, optional: true }) as F & { readonly optional: true }
