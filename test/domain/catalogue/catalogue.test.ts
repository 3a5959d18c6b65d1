import { authorities } from '../../../domain/catalogue/authorities'
import { criteriaOf, descriptionAt, descriptions } from '../../../domain/catalogue/description-at'
import { authorityFor } from '../../../domain/catalogue/jurisdiction'
import { regions } from '../../../domain/catalogue/municipalities'
import { specialer, specialfunktionAt, specialfunktioner } from '../../../domain/catalogue/specialer'

const today = '2027-01-04'

describe('jurisdiction', () => {
  it.each([
    ['Aalborg', 'NORD'],
    ['Aarhus', 'MIDT'],
    ['Odense', 'SYD'],
    ['Roskilde', 'OEST'],
    ['København', 'HOVEDSTADEN'],
    ['Bornholm', 'HOVEDSTADEN'],
  ])('%s lies under %s', (municipality, code) => {
    expect(authorityFor(municipality, today)?.code).toBe(code)
  })

  it.each([
    ['Frederiksberg', 'SYD'],
    ['Holbæk', 'HOVEDSTADEN'],
    ['Hjørring', 'OEST'],
    ['Silkeborg', 'NORD'],
    ['Faaborg-Midtfyn', 'MIDT'],
  ])('no authority supervises its own municipality: %s lies under %s', (municipality, code) => {
    expect(authorityFor(municipality, today)?.code).toBe(code)
  })

  it('knows all 98 municipalities, each once, and no others', () => {
    const all = regions.flatMap(({ municipalities }) => [...municipalities])
    expect(all).toHaveLength(98)
    expect(new Set(all).size).toBe(98)
    expect(all.filter((name) => authorityFor(name, today) === undefined)).toEqual([])
    expect(authorityFor('Atlantis', today)).toBeUndefined()
  })

  it('holds from a day on', () => {
    expect(authorityFor('Aarhus', '2013-12-31')).toBeUndefined()
  })

  it('uses addresses that reach nobody', () => {
    expect(authorities.filter(({ contact }) => !contact.email.endsWith('.example'))).toEqual([])
  })
})

describe('specialer', () => {
  it('are the five of the demo, each with functions, a description and criteria', () => {
    expect(Object.keys(specialer)).toHaveLength(5)
    for (const specialeId of Object.keys(specialer)) {
      const description = descriptionAt(specialeId, today)
      expect(description).toMatchObject({ specialeId, demo: true })
      const functions = specialfunktioner.filter((one) => one.specialeId === specialeId)
      expect(functions.length).toBeGreaterThan(0)
      for (const { id } of functions)
        expect(criteriaOf(description?.version ?? '', id).some(({ knockout }) => knockout)).toBe(true)
    }
  })

  it('cannot be applied for before they exist', () => {
    expect(specialfunktionAt('autisme-boern-skolevaegring', '2025-12-31')).toBeUndefined()
    expect(descriptionAt('autisme', '2025-12-31')).toBeUndefined()
  })

  it('have criteria with ids of their own, and functions that exist', () => {
    const ids = descriptions.flatMap(({ criteria }) => criteria.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const named = descriptions.flatMap(({ criteria }) => criteria.flatMap(({ only = [] }) => only))
    expect(named.filter((id) => specialfunktionAt(id, today) === undefined)).toEqual([])
  })

  it('give a function its own criteria beside the common ones', () => {
    expect(criteriaOf('autisme-1', 'autisme-boern-skolevaegring').map(({ id }) => id)).toEqual([
      'autisme-viden',
      'autisme-uddannelse',
      'autisme-samarbejde',
      'autisme-praksis',
      'autisme-skole',
    ])
    expect(() => criteriaOf('autisme-99', 'autisme-boern-skolevaegring')).toThrow(RangeError)
  })
})
