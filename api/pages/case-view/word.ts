import type { FieldTable } from '../../../domain/process/fields'
import type { Shown } from '../../../web/parts/shown'

/** What a view is read with. */
export interface ViewReading {
  /** The whole view: what a part of it means may stand in another. */
  readonly view: Readonly<Record<string, unknown>>
  /** What somebody of an authority is called; a view knows them by their logins. */
  readonly nameOf: (subject: string) => string
}

/** Danish names of a key's values. */
export type Names = Readonly<Record<string, string>>

/** How a member of a view is told to people. A label alone is enough for texts, numbers, days, moments, yes and no, and lists of them. */
export interface Word {
  readonly label: string
  /** Of keys: what each is called. */
  readonly of?: Names
  /** Of an object, or of several: its members. */
  readonly within?: Words
  /** Of answers to a form: the form's own questions. */
  readonly answers?: FieldTable
  /** Of an object by key: what each key is called. Its values are told by `of` or `within`. */
  readonly byKey?: (key: string, reading: ViewReading) => string | undefined
  /** Of all else; nothing where there is nothing to tell. */
  readonly tell?: (value: unknown, reading: ViewReading) => Shown | undefined
}

/** A member that no page shows, and why. */
export interface NotShown {
  readonly notShown: string
}

/** The members of a view, or of a part of it, in the order in which they are shown. */
export interface Words {
  readonly [member: string]: string | Word | NotShown
}

/** A part of a case's page: what stands in it, under a heading. */
export interface WordSection {
  readonly title: string
  readonly words: Words
}

/** @param why what shows it instead, or why nobody reads it */
export const notShown = (why: string): NotShown => ({ notShown: why })
