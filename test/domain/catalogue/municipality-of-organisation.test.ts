import { municipalityOfOrganisation } from '../../../domain/catalogue/municipality-of-organisation'
import { municipalityNames } from '../../../domain/catalogue/municipalities'

test('every municipality has one number', () => {
  expect([...municipalityOfOrganisation.values()].sort()).toEqual(Object.keys(municipalityNames).sort())
  expect(municipalityOfOrganisation.get('K751')).toBe('Aarhus')
})
