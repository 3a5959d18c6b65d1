import { danishDate } from '../../domain/calendar/danish'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt, localTimeAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import { authorities } from '../../domain/catalogue/authorities'
import { facetValueName } from '../describe/describe-facets'
import type { describeEntry } from '../describe/describe-register-entry'

type Entry = ReturnType<typeof describeEntry>

/** "04-01-2027": what a Danish Excel takes for a day; it takes ISO's for one too, but shows it turned around, and dots for text. */
const day = (date: CivilDate): string => date.split('-').reverse().join('-')

/** "04-01-2027 09:00:00", as clocks in Denmark showed it. */
const moment = (at: Instant): string => `${day(civilDateAt(at))} ${localTimeAt(at)}`

/** The columns of the register as a table, with their Danish headings; days, times and words Danish as well. The exact values are the JSON dump's. */
const columns: readonly (readonly [string, (entry: Entry) => string | number | undefined])[] = [
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
  ['Gælder fra', ({ validFrom }) => day(validFrom)],
  ['Gælder til', ({ validTo }) => day(validTo)],
  [
    'Vilkår',
    ({ conditions }) =>
      conditions?.map(({ text, due, met }) => `${text} (${met ? 'opfyldt' : `senest ${danishDate(due)}`})`).join(' | '),
  ],
  ['Skærpet tilsyn til', ({ intensifiedSupervision }) => intensifiedSupervision && day(intensifiedSupervision.to)],
  ['Påbud', ({ orders }) => orders?.map(({ text, due }) => `${text} (senest ${danishDate(due)})`).join(' | ')],
  ['Seneste tilsynsrapport', ({ lastReport }) => lastReport && `${danishDate(lastReport.on)}: ${lastReport.text}`],
  ['Under fornyelse', ({ underRenewal }) => (underRenewal ? 'ja' : undefined)],
  ['Bemærkning', ({ note }) => note],
  ['Vist siden', ({ since }) => moment(since)],
  ['Registreret', ({ recordedAt }) => moment(recordedAt)],
]

/** UTF-8's mark at the beginning: without it a Danish Excel reads æ, ø and å as something else. It also takes semicolons for columns. */
export const csvHead = `\uFEFF${columns.map(([heading]) => heading).join(';')}\r\n`

/** An entry as a line. */
export const csvLine = (entry: Entry): string => `${columns.map(([, read]) => cell(read(entry))).join(';')}\r\n`

/** What a provider has written must stay text: a spreadsheet would run a cell that begins like a formula. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  const text = String(value)
  const harmless = typeof value === 'string' && /^[\s\uFEFF]*[=+\-@|%＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[;"\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
