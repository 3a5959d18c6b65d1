import { instantOfMoment } from '../../domain/tender/timetable'
import { csvDay, csvMoment, csvTable } from '../answer/csv-table'
import type { describePublishedTender } from '../describe/describe-published-tender'

/** Published tenders as a table. The exact values are the JSON's. */
export const tendersCsv = csvTable<ReturnType<typeof describePublishedTender>>([
  ['Id', ({ tenderId }) => tenderId],
  ['Sagsnummer', ({ caseNumber }) => caseNumber],
  ['Udbud', ({ title }) => title],
  ['Delaftale', ({ lot }) => lot],
  ['Speciale', ({ specialeName }) => specialeName],
  ['Ordregiver', ({ officeName }) => officeName],
  ['Status', ({ statusName }) => statusName],
  ['Offentliggjort', ({ publishedAt }) => publishedAt && csvMoment(publishedAt)],
  [
    'Spørgsmål senest',
    ({ timetable }) => timetable && csvMoment(instantOfMoment(timetable.questionsUntil, 'questionsUntil')),
  ],
  ['Tilbud senest', ({ timetable }) => timetable && csvMoment(instantOfMoment(timetable.bidsUntil, 'bidsUntil'))],
  ['Kontrakt fra', ({ term }) => term && csvDay(term.from)],
  ['Kontrakt til', ({ term }) => term && csvDay(term.to)],
  ['Antal leverandører', ({ suppliers }) => suppliers],
  ['Rådgivningstimer om året', ({ volumeHours }) => volumeHours],
  ['Tildelt til', ({ award }) => award?.winners.map(({ name }) => name).join(' | ')],
  ['Standstill slutter', ({ award }) => award?.standstillEnds && csvDay(award.standstillEnds)],
  ['Kontrakt med', ({ contracts }) => contracts?.map(({ supplier }) => supplier.name).join(' | ')],
  ['Bekendtgørelse', ({ notice }) => notice?.number],
  ['Annulleret fordi', ({ cancelled }) => cancelled?.text],
  ['Vist siden', ({ since }) => csvMoment(since)],
])
