import {
  municipalitiesByNumber,
  municipalityOfOrganisation,
} from '../../../domain/catalogue/municipality-of-organisation'
import { municipalityNames } from '../../../domain/catalogue/municipalities'

test('every municipality has one number', () => {
  expect(Object.values(municipalitiesByNumber).sort()).toEqual(Object.keys(municipalityNames).sort())
  expect(['K751', 'K999', '751', 'Kconstructor', 'MIDT'].map(municipalityOfOrganisation)).toEqual([
    'Aarhus',
    ...Array.from({ length: 4 }, () => undefined),
  ])
})
