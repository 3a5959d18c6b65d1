import type { ReferenceTo } from '../../domain/process/fields'
import type { Role } from '../../domain/rights/actor'

/** What a form holds, name by name, as a browser sends it. */
export type FormValues = Readonly<Record<string, string>>

/** Something that has to be put right, at the field with this name; of the form as a whole where the name is empty. */
export interface FormFault {
  readonly name: string
  /** Danish: what to do. The same at the field and above the form. */
  readonly text: string
}

/** Somebody who can be given work. */
export interface OfferedOfficer {
  readonly subject: string
  readonly name: string
  /** How much lies with them, and whether they are away, in words. */
  readonly note?: string
}

/** Something that a field can name, with what people call it. */
export interface Offered {
  readonly value: string
  readonly label: string
}

/** What there is to name, as far as the form's reader may know of it. */
export type Offers = Readonly<Partial<Record<ReferenceTo, readonly Offered[]>>>

/** A form as it is shown: what has been typed so far, what is wrong with it, and what it offers. */
export interface FormState {
  readonly values: FormValues
  readonly faults: readonly FormFault[]
  /** Of the case's office, by the role that the work takes; `colleague` for work that takes none. */
  readonly officers: Readonly<Partial<Record<Role | 'colleague', readonly OfferedOfficer[]>>>
  /** Absent where its fields name nothing. */
  readonly offers?: Offers
  /** The list to which a row was just added, or from which one was taken. */
  readonly focus?: string | undefined
}

/** The name of the control that tells how many rows a list has. Members of field tables have English names. */
export const countName = (list: string): string => `${list}.antal`

/** Rows of a list, however many its own control claims. */
export function rowsOf(
  values: FormValues,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const claimed = values[countName(name)]
  const count = claimed !== undefined && /^\d{1,6}$/.test(claimed) ? Number(claimed) : min
  return Math.min(Math.max(count, 0), max)
}
