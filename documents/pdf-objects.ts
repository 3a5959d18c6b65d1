import type { SpooledFile } from './spool'

/* As much of a PDF's syntax (ISO 32000-2, 7.3) as it takes to read a dictionary that nothing compresses or encrypts. */

const windowBytes = 1024 * 1024

/** The places at which some bytes stand in a file, the first `most` of them. */
export async function placesOf(
  { readAt, size }: Pick<SpooledFile, 'readAt' | 'size'>,
  needle: string,
  most: number,
): Promise<readonly number[]> {
  const places: number[] = []
  const overlap = needle.length - 1
  for (let start = 0; start < size; start += windowBytes) {
    const window = await readAt(start, windowBytes + overlap)
    for (let at = window.indexOf(needle, 0, 'latin1'); at >= 0; at = window.indexOf(needle, at + 1, 'latin1')) {
      if (at >= windowBytes) break
      places.push(start + at)
      if (places.length >= most) return places
    }
  }
  return places
}

/** The value of a dictionary's key, as it is written; `undefined` when the text has no such key. The first one counts. */
export function rawValue(text: string, key: string): string | undefined {
  const found = new RegExp(`/${key}(?![A-Za-z0-9])\\s*`, 'g').exec(text)
  return found === null ? undefined : text.slice(found.index + found[0].length)
}

/** The whole number that a value begins with. */
export function integerIn(value: string | undefined): number | undefined {
  const digits = /^[+-]?\d+/.exec(value ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** The bytes of the string that a value begins with, `(literal)` or `<hexadecimal>`. */
export function stringIn(value: string | undefined): Buffer | undefined {
  if (value?.startsWith('<') === true) {
    const digits = /^<([\s0-9A-Fa-f]*)>/.exec(value)?.[1]?.replaceAll(/\s/g, '')
    return digits === undefined ? undefined : Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }
  return value?.startsWith('(') === true ? literal(value) : undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(value: string): Buffer | undefined {
  let [text, depth] = ['', 1]
  for (let at = 1; at < value.length; at += 1) {
    const character = value.charAt(at)
    if (character === '\\') {
      const [escaped = ''] = /^(?:[0-7]{1,3}|\r\n|[^])/.exec(value.slice(at + 1)) ?? []
      at += escaped.length
      if (/^[0-7]/.test(escaped)) text += String.fromCharCode(parseInt(escaped, 8) & 0xff)
      else if (!/^[\r\n]/.test(escaped)) text += escapes[escaped] ?? escaped
      continue
    }
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return Buffer.from(text, 'latin1')
    text += character
  }
  return undefined
}
