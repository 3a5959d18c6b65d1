import { choice, date, email, flag, group, integer, list, optional, text } from '../../domain/process/fields'
import { checkData } from '../../rehearsal/check-data'

const fields = {
  cvr: text('CVR-nummer', { max: 8, pattern: '^[0-9]{8}$' }),
  places: integer('Pladser', 0, 100),
  outcome: choice('Udfald', { granted: 'Godkendelse', refused: 'Afslag' }),
  contact: group('Kontakt', { email: email('E-mail'), since: optional(date('Siden')) }),
  staff: optional(list('Personale', group('Gruppe', { trained: flag('Uddannet') }), { min: 1, max: 2 })),
}
const good = {
  cvr: '12345678',
  places: 12,
  outcome: 'granted',
  contact: { email: 'a@b.example', since: '2027-02-28' },
  staff: [{ trained: true }],
}

describe('data against a field table', () => {
  it('lets good data through, with and without what may be left out', () => {
    expect(checkData(fields, good)).toBeUndefined()
    expect(checkData(fields, { ...good, staff: undefined, contact: { email: 'a@b.example' } })).toBeUndefined()
  })

  it.each([
    [{ ...good, cvr: 12345678 }, 'with.cvr', 'anførselstegn'],
    [{ ...good, cvr: '1234567' }, 'with.cvr', 'mønstret'],
    [{ ...good, cvr: '123456789' }, 'with.cvr', 'højst være 8 tegn'],
    [{ ...good, places: 1.5 }, 'with.places', 'helt tal fra 0 til 100'],
    [{ ...good, places: 101 }, 'with.places', 'helt tal fra 0 til 100'],
    [{ ...good, outcome: 'toString' }, 'with.outcome', 'granted, refused'],
    [{ ...good, contact: { email: 'nobody' } }, 'with.contact.email', 'e-mailadresse'],
    [{ ...good, contact: { email: 'a@b.example', since: '2027-02-30' } }, 'with.contact.since', 'dato'],
    [{ ...good, contact: { email: 'a@b.example', phone: '1' } }, 'with.contact.phone', 'ukendt felt'],
    [{ ...good, staff: [] }, 'with.staff', 'fra 1 til 2 punkter'],
    [{ ...good, staff: [{ trained: true }, { trained: 'ja' }] }, 'with.staff[2].trained', 'true eller false'],
    [{ ...good, contact: undefined }, 'with.contact', 'mangler (Kontakt)'],
  ])('points at the field that is wrong: %#', (data, field, fault) => {
    expect(checkData(fields, data)).toEqual({ field, fault: expect.stringContaining(fault) as string })
  })
})
