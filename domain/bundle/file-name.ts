import type { BundleItem } from './bundle'

const mostCharacters = 120

/**
 * An item's name in the ZIP: its number first, so that none is there twice and all stand in their order; without what some
 * system reads as a path or forbids (`/ \ : * ? " < > |` and what cannot be printed); composed (NFC), as most programs compare.
 */
export function fileName({ number, name }: Pick<BundleItem, 'name'> & { readonly number: number }): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, '-')
    .trim()
  const dot = clean.lastIndexOf('.')
  const [stem, ending] = dot > 0 && clean.length - dot <= 6 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, '']
  const short = [...stem]
    .slice(0, mostCharacters)
    .join('')
    .replace(/[. ]+$/, '')
  return `${String(number).padStart(3, '0')} ${short === '' ? 'dokument' : short}${ending}`
}
