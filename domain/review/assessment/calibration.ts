import type { Judgement } from './judgements'

/** One criterion of one finished review, as each of its reviewers judged it before they saw each other's judgements. */
export interface CalibrationRow {
  readonly office: string
  readonly criterionId: string
  readonly judgements: readonly Judgement[]
}

/** How often reviewers judged a criterion alike. Withheld figures are absent, so that nobody can be recognised in them. */
export interface CalibrationCell {
  readonly office: string
  readonly criterionId: string
  readonly withheld: boolean
  readonly reviews?: number
  /** Share of the reviews in which all reviewers judged alike, from 0 to 1, rounded to two decimals. */
  readonly agreement?: number
}

interface Count {
  readonly office: string
  readonly criterionId: string
  readonly reviews: number
  readonly alike: number
}

/** Fewer reviews than this are not shown. */
export const smallestShown = 5

/**
 * Agreement per criterion and office, with the totals per criterion, per office and overall (`*`). What rests on fewer than
 * five reviews is withheld, and what is withheld in a line is at least two figures and five reviews together: else it
 * could be found by subtracting the rest from the total. A review with one reviewer has nothing to compare.
 */
export function calibrate(rows: readonly CalibrationRow[]): readonly CalibrationCell[] {
  const cells = counted(rows.filter(({ judgements }) => judgements.length > 1))
  const inner = cells.filter(({ office, criterionId }) => office !== '*' && criterionId !== '*')
  const perOffice = cells.filter(({ office, criterionId }) => office !== '*' && criterionId === '*')
  const perCriterion = cells.filter(({ office, criterionId }) => office === '*' && criterionId !== '*')
  const overall = cells.filter(({ office, criterionId }) => office === '*' && criterionId === '*')
  const lines = [...linesBy(inner, 'office'), ...linesBy(inner, 'criterionId'), perOffice, perCriterion]
  const withheld = new Set(cells.filter(({ reviews }) => reviews < smallestShown))
  // Withholding in one line can leave a single gap in another, so it goes on until nothing more is needed.
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size
    for (const line of lines) {
      const hidden = line.filter((cell) => withheld.has(cell))
      if (
        hidden.length === 0 ||
        (hidden.length > 1 && hidden.reduce((sum, { reviews }) => sum + reviews, 0) >= smallestShown)
      )
        continue
      const [partner] = line.filter((cell) => !withheld.has(cell)).sort((a, b) => a.reviews - b.reviews)
      if (partner !== undefined) withheld.add(partner)
      // A line of one cell is its own total.
      else for (const total of [...perOffice, ...perCriterion, ...overall]) if (totals(total, line)) withheld.add(total)
    }
  }
  return cells.map((cell) => shown(cell, withheld.has(cell)))
}

/** Every cell that a review counts in: its own, its criterion's, its office's, and the whole. */
function counted(rows: readonly CalibrationRow[]): readonly Count[] {
  const counts = new Map<string, Count>()
  for (const { office, criterionId, judgements } of rows) {
    const alike = judgements.every((judgement) => judgement === judgements[0]) ? 1 : 0
    for (const [o, c] of [
      [office, criterionId],
      [office, '*'],
      ['*', criterionId],
      ['*', '*'],
    ] as const) {
      const key = JSON.stringify([o, c])
      const so = counts.get(key)
      counts.set(key, { office: o, criterionId: c, reviews: (so?.reviews ?? 0) + 1, alike: (so?.alike ?? 0) + alike })
    }
  }
  return [...counts.values()].sort((a, b) =>
    a.office === b.office ? order(a.criterionId, b.criterionId) : order(a.office, b.office),
  )
}

function linesBy(cells: readonly Count[], member: 'office' | 'criterionId'): readonly (readonly Count[])[] {
  return [...new Set(cells.map((cell) => cell[member]))].map((value) => cells.filter((cell) => cell[member] === value))
}

/** Whether `total` is the sum of the line, so that showing it shows the line's only cell. */
function totals(total: Count, line: readonly Count[]): boolean {
  const [cell] = line
  if (cell === undefined || line.length > 1) return false
  if (cell.office === '*' || cell.criterionId === '*') return total.office === '*' && total.criterionId === '*'
  return (
    (total.office === cell.office && total.criterionId === '*') ||
    (total.office === '*' && total.criterionId === cell.criterionId)
  )
}

function shown({ office, criterionId, reviews, alike }: Count, withheld: boolean): CalibrationCell {
  return {
    office,
    criterionId,
    withheld,
    ...(withheld ? {} : { reviews, agreement: Math.round((alike / reviews) * 100) / 100 }),
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
