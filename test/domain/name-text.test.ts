import { fieldSchema } from '../../api/receive/field-schema'
import type { Field, FieldTable } from '../../domain/process/fields'
import { nameFault } from '../../domain/process/name-text'
import { procedures } from '../../domain/procedures'

describe('a name', () => {
  it.each([
    'Åhuset',
    'A.P. Møller og Søn',
    'Bo & Lev A/S v. Jens Ø. Hansen',
    'Skt. Annæ Hus, afd. 2.1',
    'Hus nr. 4 (10.-12. klasse)',
    'Afdeling 1.2.3, sal 4.',
    'مركز التوحد',
    'Skt.Hans',
    'O’Brien-Nørgård',
    // Organisations are called so; that it is their own page is seen by there being nothing else.
    'Autisme.nu',
    'Foreningen Autisme.nu',
    'autismefokus.dk ApS',
  ])('is %s', (text) => {
    expect(nameFault(text)).toBeUndefined()
  })

  it.each([
    'Vind nu: https://ond.example/x',
    'Ring til mig@ond.dk',
    'mig＠ond.dk',
    'www.ond.dk',
    'Klik ond.com nu',
    'Klik OND.COM nu',
    'Klik ond.Com nu',
    'Se ond．dk',
    'ond.dk/x',
    'ond.dk:8080',
    'a.ond.dk',
    'Foreningen ond.dk giver gaver',
    'ond.dk ApS og ven.dk',
    '//ond/x',
    'mailto:nogen',
    'sms:+4512345678',
    'ftp:ond',
    // What browsers take for a dot, what nobody sees, and hosts of other letters and of none.
    'Klik ond\u3002com nu',
    'Klik ond\uff61dk nu',
    'Klik ond\u200b.com nu',
    'Klik ond.c\u00adom nu',
    'Klik ond.\u2060com nu',
    'w\u200bww.ond.dk',
    'Klik яндекс.рф nu',
    'Klik ond.中国',
    'Klik 192.0.2.7/x',
  ])('is not %s', (text) => {
    expect(nameFault(text)).toBe('Et navn kan ikke indeholde en e-mailadresse eller et link. Skriv navnet alene.')
  })
})

/** Every field within a table, whatever lies around it. */
const fieldsIn = (table: FieldTable): readonly (readonly [string, Field])[] =>
  Object.entries(table).flatMap(([key, field]): (readonly [string, Field])[] => {
    const inner = field.kind === 'list' ? field.of : field
    return [[key, field], ...(inner.kind === 'group' ? fieldsIn(inner.fields) : [])]
  })

it('is held to it in every field of every command that names somebody or something', () => {
  const texts = Object.values(procedures)
    .flatMap(({ opening, commands }) => [opening, ...commands])
    // The name of a file is one with a dot, and is repeated to nobody.
    .filter(({ file }) => file === undefined)
    .flatMap(({ fields }) => fieldsIn(fields))
    .filter(([key, { kind }]) => kind === 'text' && /^name$|Name$|^organisation$/.test(key))
  expect(texts.length).toBeGreaterThan(10)
  for (const [key, field] of texts) {
    const schema = fieldSchema({ [key]: field })
    expect([key, schema.safeParse({ [key]: 'Klik https://ond.example' }).success]).toEqual([key, false])
    expect([key, schema.safeParse({ [key]: 'Åhuset' }).success]).toEqual([key, true])
  }
})
