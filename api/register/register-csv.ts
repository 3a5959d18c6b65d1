import { danishDate } from '../../domain/calendar/danish'
import { authorities } from '../../domain/catalogue/authorities'
import { csvDay, csvMoment, csvTable, type CsvColumns } from '../answer/csv-table'
import { facetValueName } from '../describe/describe-facets'
import type { describeEntry } from '../describe/describe-register-entry'

type Entry = ReturnType<typeof describeEntry>

/** The columns of the register as a table, with their Danish headings; days, times and words Danish as well. The exact values are the JSON dump's. */
const columns: CsvColumns<Entry> = [
  ['Id', ({ entryId }) => entryId],
  ['Tilbud', ({ providerName }) => providerName],
  ['CVR-nummer', ({ cvr }) => cvr],
  ['P-nummer', ({ pNumber }) => pNumber],
  ['Specialfunktion', ({ specialfunktionName }) => specialfunktionName],
  ['Speciale', ({ specialeId }) => facetValueName('speciale', specialeId)],
  ['Kommune', ({ municipality }) => municipality],
  ['Region', ({ region }) => region],
  ['Adresse', ({ address }) => address],
  ['Ejerform', ({ ownerType }) => ownerType && facetValueName('ownerType', ownerType)],
  ['Driftsherre', ({ ownerName }) => ownerName],
  ['Målgruppe', ({ targetGroup }) => targetGroup],
  ['Pladser', ({ places }) => places],
  ['Socialtilsyn', ({ office }) => authorities.find(({ code }) => code === office)?.name ?? office],
  ['Gælder fra', ({ validFrom }) => csvDay(validFrom)],
  ['Gælder til', ({ validTo }) => csvDay(validTo)],
  [
    'Vilkår',
    ({ conditions }) =>
      conditions?.map(({ text, due, met }) => `${text} (${met ? 'opfyldt' : `senest ${danishDate(due)}`})`).join(' | '),
  ],
  ['Skærpet tilsyn til', ({ intensifiedSupervision }) => intensifiedSupervision && csvDay(intensifiedSupervision.to)],
  ['Påbud', ({ orders }) => orders?.map(({ text, due }) => `${text} (senest ${danishDate(due)})`).join(' | ')],
  ['Seneste tilsynsrapport', ({ lastReport }) => lastReport && `${danishDate(lastReport.on)}: ${lastReport.text}`],
  ['Under fornyelse', ({ underRenewal }) => (underRenewal ? 'ja' : undefined)],
  ['Bemærkning', ({ note }) => note],
  ['Vist siden', ({ since }) => csvMoment(since)],
  ['Registreret', ({ recordedAt }) => csvMoment(recordedAt)],
]

/** The register as a table. */
export const registerCsv = csvTable(columns)
