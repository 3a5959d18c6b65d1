import { readFileSync } from 'node:fs'
import { fontCoverage } from './font-coverage'

/** A font of the letters, in the one weight. */
export interface LetterFont {
  readonly name: string
  readonly data: Buffer
  readonly covers: (codePoint: number) => boolean
}

export type Weight = 'regular' | 'bold'

/**
 * IBM Plex Sans, as on the pages (OFL), and DejaVu Sans for names in scripts that Plex lacks (free Bitstream Vera
 * licence). Both travel with the program: a letter must look the same on every machine, and PDF/A wants them embedded.
 */
const files: Readonly<Record<Weight, readonly string[]>> = {
  regular: [
    require.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  ],
  bold: [
    require.resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
    require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ],
}

/** The fonts of each weight, the preferred first. */
export type LetterFonts = Readonly<Record<Weight, readonly LetterFont[]>>

/** Reads the font files: once for a process, since they are a megabyte each. */
export function readLetterFonts(): LetterFonts {
  const read = (weight: Weight): readonly LetterFont[] =>
    files[weight].map((file, n) => {
      const data = readFileSync(file)
      return { name: `${weight}-${n}`, data, covers: fontCoverage(data) }
    })
  return { regular: read('regular'), bold: read('bold') }
}

/** Text as a font can print it. */
export interface PrintableText {
  readonly font: LetterFont
  readonly text: string
}

/**
 * The first font of a weight that has every character of the text. What none has is written as its number, `[U+1F600]`:
 * visible, unambiguous, and without a hole in an official document. Lines stay as they were written; other control
 * characters become spaces. What joins or parts letters is left out but within Arabic, where it decides how they look.
 */
export function printable(fonts: LetterFonts, weight: Weight, raw: string): PrintableText {
  const text = raw
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?:(?!\n)\p{Cc}|\u00A0)+/gu, ' ')
    .replace(/(?<!\p{Script=Arabic})[\u200C\u200D]|[\u200C\u200D](?!\p{Script=Arabic})/gu, '')
    .replace(/(?![\u200C\u200D])[\p{Cf}\uFE0E\uFE0F]/gu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
  const characters = [...text].map((character) => ({ character, codePoint: character.codePointAt(0) ?? 0 }))
  const [preferred, ...others] = fonts[weight]
  if (preferred === undefined) throw new Error(`No font of weight ${weight}`)
  const whole = [preferred, ...others].find(({ covers }) => characters.every((one) => isCovered(one, covers)))
  if (whole !== undefined) return { font: whole, text }
  const font = others.at(-1) ?? preferred
  return {
    font,
    text: characters
      .map(({ character, codePoint }) =>
        isCovered({ character, codePoint }, font.covers)
          ? character
          : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`,
      )
      .join(''),
  }
}

/** A line's end is set and not printed. */
const isCovered = (
  { character, codePoint }: { readonly character: string; readonly codePoint: number },
  covers: LetterFont['covers'],
): boolean => character === '\n' || covers(codePoint)
