/** C0 and C1 controls but tab and the two that end a line, halves of surrogate pairs, and code points that are no characters. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u
/** They turn the words around them: what is read is then not what stands there (Unicode TR 36). */
const direction = /\p{Bidi_Control}/u
const lineEnds = /[\t\r\n\u2028\u2029]/u
/** Nothing of these is seen, alone or together; a braille blank and a filler look like a space and are none. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu

/**
 * Why nobody could read a text as it stands, in Danish; `undefined` when they can. It is the same for every text that
 * comes from outside, since all of it is printed, mailed and signed for as what people see.
 *
 * @param lines whether it may have several
 */
export function textFault(text: string, lines: 'one' | 'many'): string | undefined {
  if (text.replace(invisible, '') === '') return 'Må ikke være tomt.'
  if (unreadable.test(text)) return 'Indeholder tegn, der ikke kan læses.'
  if (direction.test(text)) return 'Indeholder tegn, der vender tekstens retning. Skriv teksten uden dem.'
  if (lines === 'one' && lineEnds.test(text)) return 'Skal stå på én linje.'
  return undefined
}
