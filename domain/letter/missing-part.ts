import type { MissingPart } from './checklist'
import { missingPartTexts, type MissingPartKey } from './missing-part-texts'

/** Whether a text says anything. */
export const told = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** A part that is missing unless it is there. */
export const unless = (key: MissingPartKey, there: boolean): readonly MissingPart[] =>
  there ? [] : [{ key, text: missingPartTexts[key] }]
