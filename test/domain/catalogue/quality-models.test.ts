import { qualityItems } from '../../../domain/catalogue/quality-models/quality-model'
import { qualityModelAt, qualityModels } from '../../../domain/catalogue/quality-models/quality-model-at'

describe('the quality model', () => {
  it.each([
    ['2017-01-01', 'kvalitetsmodel-2017'],
    ['2027-12-31', 'kvalitetsmodel-2017'],
    ['2028-01-01', 'kvalitetsmodel-l200'],
    ['2040-06-01', 'kvalitetsmodel-l200'],
  ])('of %s is %s', (date, version) => {
    expect(qualityModelAt(date).version).toBe(version)
  })

  it('has eight themes and their indicators in 2017, six and criteria alone in L 200', () => {
    const [old, young] = qualityModels
    expect([old, young].map((model) => model?.themes.length)).toEqual([8, 6])
    expect(old && qualityItems(old).map(({ id }) => id)).toEqual([
      '1a',
      '1b',
      '2a',
      '2b',
      '2c',
      '2d',
      '3a',
      '3b',
      '3c',
      '3d',
      '4a',
      '4b',
      '5a',
      '5b',
      '5c',
      '6a',
      '6b',
      '7a',
      '8a',
      '8b',
      '8c',
      '9a',
      '9b',
      '9c',
      '10a',
      '10b',
      '11',
      '12',
      '13',
      '14a',
      '14b',
      '14c',
    ])
    expect(young && qualityItems(young).map(({ id }) => id)).toEqual([
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
    ])
  })

  it.each(qualityModels)('$version names each item once and puts no figures to Økonomi', (model) => {
    const items = qualityItems(model)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(items.filter(({ scored }) => !scored).map(({ themeId }) => themeId)).toEqual([
      'oekonomi',
      'oekonomi',
      'oekonomi',
    ])
  })

  it('leaves no day without one', () => {
    for (const [n, { validTo }] of qualityModels.entries())
      expect(validTo === undefined).toBe(n === qualityModels.length - 1)
    expect(() => qualityModelAt('2016-12-31')).toThrow(RangeError)
  })
})
