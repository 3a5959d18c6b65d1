import { jurisdictionOf, type JurisdictionFacts } from '../../../domain/catalogue/jurisdiction'

const found = (facts: JurisdictionFacts, date = '2027-03-01') => {
  const jurisdiction = jurisdictionOf(facts, date)
  return jurisdiction === undefined ? 'none' : `${jurisdiction.step} ${jurisdiction.authority.code}`
}

describe('the competent socialtilsyn', () => {
  it.each<[string, JurisdictionFacts, string]>([
    [
      'a secured unit, wherever it lies',
      { municipality: 'Aarhus', specialCategory: 'secured-unit' },
      'special-category OEST',
    ],
    [
      'a closed institution for children',
      { municipality: 'Tønder', specialCategory: 'closed-institution' },
      'special-category OEST',
    ],
    ['a ship project', { municipality: 'København', specialCategory: 'ship-project' }, 'special-category SYD'],
    ['boarding-school places', { municipality: 'Thisted', specialCategory: 'boarding-places' }, 'special-category SYD'],
    [
      'a special category before a concern',
      { municipality: 'Aarhus', specialCategory: 'ship-project', concern: { municipality: 'Roskilde' } },
      'special-category SYD',
    ],
    [
      'a concern with its main address in Sjælland',
      { municipality: 'Aarhus', concern: { municipality: 'Roskilde' } },
      'concern HOVEDSTADEN',
    ],
    [
      'a concern with its main address in Hovedstaden',
      { municipality: 'Aalborg', concern: { municipality: 'Gentofte' } },
      'concern HOVEDSTADEN',
    ],
    ['a concern in Syddanmark', { municipality: 'Aalborg', concern: { municipality: 'Vejle' } }, 'concern SYD'],
    ['a concern with its main address abroad', { municipality: 'Aarhus', concernAbroad: 'SE' }, 'region MIDT'],
    [
      'a concern on the Faroes, in the authority’s own municipality',
      { municipality: 'Silkeborg', concernAbroad: 'FO' },
      'own-municipality NORD',
    ],
    [
      'a Danish main address before one abroad',
      { municipality: 'Aarhus', concern: { municipality: 'Roskilde' }, concernAbroad: 'SE' },
      'concern HOVEDSTADEN',
    ],
    ['an offer in the authority’s own municipality', { municipality: 'Silkeborg' }, 'own-municipality NORD'],
    [
      'an offer with which that municipality has an operating agreement',
      { municipality: 'Aarhus', operatingAgreement: 'Silkeborg' },
      'own-municipality NORD',
    ],
    [
      'an operating agreement with anybody else',
      { municipality: 'Aarhus', operatingAgreement: 'Odense' },
      'region MIDT',
    ],
    [
      'an offer moved to another region',
      { municipality: 'Aarhus', moved: { from: 'Odense', on: '2026-06-01' } },
      'relocation SYD',
    ],
    [
      'an offer moved out of its own authority’s municipality',
      { municipality: 'Aarhus', moved: { from: 'Hjørring', on: '2026-06-01' } },
      'relocation OEST',
    ],
    ['any other', { municipality: 'Aarhus' }, 'region MIDT'],
    ['a municipality that does not exist', { municipality: 'Atlantis' }, 'none'],
    [
      'a concern in a municipality that does not exist',
      { municipality: 'Aarhus', concern: { municipality: 'Atlantis' } },
      'none',
    ],
  ])('of %s', (_what, facts, expected) => {
    expect(found(facts)).toBe(expected)
  })

  it('stays for one year after a move, to the day', () => {
    const moved = { municipality: 'Aarhus', moved: { from: 'Odense', on: '2026-06-01' } }
    expect([
      found(moved, '2026-05-31'),
      found(moved, '2026-06-01'),
      found(moved, '2027-05-31'),
      found(moved, '2027-06-01'),
    ]).toEqual(['region MIDT', 'relocation SYD', 'relocation SYD', 'region MIDT'])
  })

  it('names the planned region without moving anything to it', () => {
    expect(jurisdictionOf({ municipality: 'Roskilde' }, '2026-12-31')?.explanation).toBe(
      'Tilbuddet ligger i Roskilde Kommune og hører derfor under Socialtilsyn Øst.',
    )
    expect(jurisdictionOf({ municipality: 'Roskilde' }, '2027-01-01')).toMatchObject({
      authority: { code: 'OEST' },
      explanation: expect.stringContaining('Region Østdanmark'),
    })
  })

  it('is nobody before there were any', () => {
    expect(found({ municipality: 'Aarhus' }, '2013-12-31')).toBe('none')
    expect(found({ municipality: 'Aarhus', specialCategory: 'secured-unit' }, '2013-12-31')).toBe('none')
  })
})
