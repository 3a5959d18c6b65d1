import { minutesUsed, type YearFigures } from './year-figures'

/** What is shown of a year beside what is counted: hours and averages in hundredths, absent where nothing is there to divide. */
export const averageOf = (figures: YearFigures) => ({
  hoursUsed: Math.round((minutesUsed(figures) * 100) / 60) / 100,
  ...(figures.answered === 0
    ? {}
    : { averageAnswerDays: Math.round((figures.answerDays * 100) / figures.answered) / 100 }),
  ...(figures.ratings.count === 0
    ? {}
    : { averageRating: Math.round((figures.ratings.sum * 100) / figures.ratings.count) / 100 }),
})
