import { storableText } from './storable-text'

/** The pattern for `LIKE` that finds this text anywhere, whatever signs are in it. */
export const likePattern = (text: string): string => `%${storableText(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
