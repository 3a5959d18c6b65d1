import { isCivilDate, type CivilDate } from '../../../domain/calendar/civil-date'

const parts = [
  ['dag', 'dagen'],
  ['maaned', 'måneden'],
  ['aar', 'året'],
] as const

/** A day that somebody has typed by its parts, or what is wrong with it, in Danish. @param label the field's */
export function readDate(
  part: (name: 'dag' | 'maaned' | 'aar') => string,
  label: string,
): { readonly value: CivilDate } | { readonly fault: string } {
  const lacking = parts.filter(([name]) => part(name) === '').map(([, word]) => word)
  if (lacking.length > 0) return { fault: `Datoen i »${label}« mangler ${lacking.join(' og ')}.` }
  const [day, month, year] = [part('dag'), part('maaned'), part('aar')]
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year))
    return { fault: `Skriv datoen i »${label}« med tal, for eksempel 4 1 2027.` }
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(value) ? { value } : { fault: `Datoen i »${label}« findes ikke.` }
}
