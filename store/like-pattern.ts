import { storableText } from './storable-text'

/** The pattern for `ILIKE` that finds this text anywhere, whatever signs are in it. */
export const likePattern = (text: string): string => `%${storableText(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
