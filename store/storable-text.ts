/**
 * Text as PostgreSQL can hold it: the zero character and lone surrogates become U+FFFD. Only for columns that repeat parts
 * of a body in order to be searched; the body itself keeps every character.
 */
export const storableText = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')
