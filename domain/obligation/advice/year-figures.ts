import type { CivilDate } from '../../calendar/civil-date'

/** What advice is given as, beside answers to municipalities. */
export const activityKinds = {
  outreach: 'Opsøgende rådgivning',
  course: 'Kursus eller temadag',
  material: 'Vidensmateriale',
} as const

export type ActivityKind = keyof typeof activityKinds

/** What the system has counted in one contract year. Nobody types any of it but the minutes and the activities themselves. */
export interface YearFigures {
  /** 1 … 8 */
  readonly year: number
  readonly from: CivilDate
  /** Minutes, by what they were used for. */
  readonly minutes: Readonly<Record<'advice' | ActivityKind, number>>
  readonly activities: number
  readonly participants: number
  /** Requests received, by municipality. */
  readonly requests: Readonly<Record<string, number>>
  readonly answered: number
  readonly answeredLate: number
  /** Working days from request to answer, added up over the answered. */
  readonly answerDays: number
  readonly referred: number
  readonly withdrawn: number
  /** Ratings from 1 to 5. */
  readonly ratings: { readonly count: number; readonly sum: number }
  /** Parts of the year's hours, in percent, that have been told. */
  readonly told: readonly number[]
}

/** A contract year in which nothing has happened yet. */
export const newYear = (year: number, from: CivilDate): YearFigures => ({
  year,
  from,
  minutes: { advice: 0, outreach: 0, course: 0, material: 0 },
  activities: 0,
  participants: 0,
  requests: {},
  answered: 0,
  answeredLate: 0,
  answerDays: 0,
  referred: 0,
  withdrawn: 0,
  ratings: { count: 0, sum: 0 },
  told: [],
})

/** The present year changed. */
export const inPresentYear = (
  years: readonly YearFigures[],
  change: (figures: YearFigures) => YearFigures,
): readonly YearFigures[] => years.map((figures, n) => (n === years.length - 1 ? change(figures) : figures))

/** Minutes used in a year, whatever for. */
export const minutesUsed = ({ minutes }: Pick<YearFigures, 'minutes'>): number =>
  Object.values(minutes).reduce((sum, one) => sum + one, 0)
