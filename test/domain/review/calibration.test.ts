import fc from 'fast-check'
import {
  calibrate,
  smallestShown,
  type CalibrationCell,
  type CalibrationRow,
} from '../../../domain/review/assessment/calibration'
import type { Judgement } from '../../../domain/review/assessment/judgements'

const rows = (office: string, criterionId: string, alike: number, different = 0): readonly CalibrationRow[] => [
  ...Array.from({ length: alike }, () => ({ office, criterionId, judgements: ['yes', 'yes'] as const })),
  ...Array.from({ length: different }, () => ({ office, criterionId, judgements: ['yes', 'no'] as const })),
]
const cell = (cells: readonly CalibrationCell[], office: string, criterionId: string) =>
  cells.find((one) => one.office === office && one.criterionId === criterionId)

describe('the calibration report', () => {
  it('shows how often reviewers judged a criterion alike, per office and in all', () => {
    const cells = calibrate([
      ...rows('MIDT', 'viden', 6, 2),
      ...rows('NORD', 'viden', 5, 5),
      ...rows('MIDT', 'praksis', 7, 0),
      ...rows('NORD', 'praksis', 0, 6),
    ])
    expect(cell(cells, 'MIDT', 'viden')).toEqual({
      office: 'MIDT',
      criterionId: 'viden',
      withheld: false,
      reviews: 8,
      agreement: 0.75,
    })
    expect(cell(cells, 'NORD', 'praksis')).toMatchObject({ reviews: 6, agreement: 0 })
    expect(cell(cells, '*', 'viden')).toMatchObject({ reviews: 18, agreement: 0.61 })
    expect(cell(cells, '*', '*')).toMatchObject({ reviews: 31 })
  })

  it('withholds fewer than five, and another with it, so that neither can be found by subtraction', () => {
    const cells = calibrate([
      ...rows('MIDT', 'viden', 4),
      ...rows('NORD', 'viden', 9),
      ...rows('SYD', 'viden', 6),
      ...rows('MIDT', 'praksis', 8),
      ...rows('NORD', 'praksis', 9),
      ...rows('SYD', 'praksis', 7),
    ])
    expect(
      cells.filter(({ withheld }) => withheld).map(({ office, criterionId }) => `${office}/${criterionId}`),
    ).toEqual(['MIDT/praksis', 'MIDT/viden', 'SYD/praksis', 'SYD/viden'])
    expect(cell(cells, 'MIDT', 'viden')).toEqual({ office: 'MIDT', criterionId: 'viden', withheld: true })
  })

  it('withholds the totals of a single figure with it', () => {
    expect(calibrate(rows('MIDT', 'viden', 4)).every(({ withheld }) => withheld)).toBe(true)
  })

  it('has nothing to say of reviews with one reviewer', () => {
    expect(calibrate([{ office: 'MIDT', criterionId: 'viden', judgements: ['yes'] }])).toEqual([])
  })

  it('never lets a withheld figure be found by subtraction within a line', () => {
    const judgement = fc.constantFrom<Judgement>('yes', 'no')
    const row = fc.record({
      office: fc.constantFrom('MIDT', 'NORD', 'SYD'),
      criterionId: fc.constantFrom('a', 'b', 'c'),
      judgements: fc.tuple(judgement, judgement),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 90 }), (given) => {
        const cells = calibrate(given)
        expect(cells.every(({ withheld, reviews = smallestShown }) => withheld || reviews >= smallestShown)).toBe(true)
        const inner = cells.filter(({ office, criterionId }) => office !== '*' && criterionId !== '*')
        for (const total of cells) {
          if (total.withheld || (total.office !== '*' && total.criterionId !== '*')) continue
          const line =
            total.office === '*' && total.criterionId === '*'
              ? cells.filter(({ office, criterionId }) => office !== '*' && criterionId === '*')
              : inner.filter(({ office, criterionId }) => office === total.office || criterionId === total.criterionId)
          const hidden = line.filter(({ withheld }) => withheld)
          const sum = (total.reviews ?? 0) - line.reduce((known, { reviews = 0 }) => known + reviews, 0)
          expect(hidden.length === 0 || (hidden.length > 1 && sum >= smallestShown)).toBe(true)
        }
      }),
    )
  })
})
