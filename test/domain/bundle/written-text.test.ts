import { writtenLines } from '../../../domain/bundle/written-text'
import { choice, date, flag, group, integer, list, optional, prose, text } from '../../../domain/process/fields'

it('says what was written into fields under their labels, and nothing that no field knows', () => {
  const fields = {
    group: prose('Målgruppe'),
    places: integer('Pladser', 1, 99),
    owner: choice('Ejerform', { private: 'Privat', municipal: 'Kommunal' }),
    since: date('Siden'),
    consent: flag('Samtykke'),
    practice: list('Forløb pr. år', integer('Forløb', 0, 99)),
    staff: list('Personale', group('Faggruppe', { profession: text('Fag'), persons: integer('Antal', 1, 99) })),
    leader: group('Leder', { name: text('Navn') }),
    missing: optional(text('Mangler')),
  }
  const data = {
    group: 'Voksne\nmed autisme',
    places: 12,
    owner: 'private',
    since: '2024-05-02',
    consent: true,
    practice: [8, 9],
    staff: [{ profession: 'Pædagog', persons: 3 }],
    leader: { name: 'Anne' },
    unknown: 'hemmeligt',
  }
  expect(writtenLines(fields, data)).toEqual([
    'Målgruppe: Voksne',
    '   med autisme',
    'Pladser: 12',
    'Ejerform: Privat',
    'Siden: 2. maj 2024',
    'Samtykke: ja',
    'Forløb pr. år: 8; 9',
    'Personale, 1:',
    '   Fag: Pædagog',
    '   Antal: 3',
    'Leder:',
    '   Navn: Anne',
  ])
  for (const nothing of [undefined, null, 'x', 7]) expect(writtenLines(fields, nothing)).toEqual([])
})
