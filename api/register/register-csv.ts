import type { describeEntry } from '../describe/describe-register-entry'

type Entry = ReturnType<typeof describeEntry>

/** The columns of the register as a table, with their Danish headings. */
const columns: readonly (readonly [string, (entry: Entry) => string | number | undefined])[] = [
  ['Id', ({ entryId }) => entryId],
  ['Tilbud', ({ providerName }) => providerName],
  ['CVR-nummer', ({ cvr }) => cvr],
  ['P-nummer', ({ pNumber }) => pNumber],
  ['Specialfunktion', ({ specialfunktionName }) => specialfunktionName],
  ['Speciale', ({ specialeId }) => specialeId],
  ['Kommune', ({ municipality }) => municipality],
  ['Region', ({ region }) => region],
  ['Adresse', ({ address }) => address],
  ['Ejerform', ({ ownerType }) => ownerType],
  ['Driftsherre', ({ ownerName }) => ownerName],
  ['Målgruppe', ({ targetGroup }) => targetGroup],
  ['Pladser', ({ places }) => places],
  ['Socialtilsyn', ({ office }) => office],
  ['Gælder fra', ({ validFrom }) => validFrom],
  ['Gælder til', ({ validTo }) => validTo],
  [
    'Vilkår',
    ({ conditions }) =>
      conditions?.map(({ text, due, met }) => `${text} (${met ? 'opfyldt' : `senest ${due}`})`).join(' | '),
  ],
  ['Skærpet tilsyn til', ({ intensifiedSupervision }) => intensifiedSupervision?.to],
  ['Under fornyelse', ({ underRenewal }) => (underRenewal ? 'ja' : undefined)],
  ['Bemærkning', ({ note }) => note],
  ['Vist siden', ({ since }) => since],
  ['Registreret', ({ recordedAt }) => recordedAt],
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
