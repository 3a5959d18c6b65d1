import type { WrittenText } from '../../bundle/written-text'
import type { CivilDate } from '../../calendar/civil-date'
import { danishClock, danishDate } from '../../calendar/danish'
import type { Moment } from '../../calendar/moment'
import { arrivalRule } from '../bids/arrival'
import type { TenderState } from '../state'
import type { insideView } from '../view'
import { section } from './section'

type Seen = NonNullable<ReturnType<typeof insideView>>

const impartiality = {
  undeclared: 'habilitet ikke erklæret endnu',
  impartial: 'har erklæret sig habil',
  conflicted: 'inhabil og udtrådt',
} as const

/** Whole kroner: »12.000.000«. */
const inThousands = (kroner: number): string => String(kroner).replaceAll(/\B(?=(\d{3})+$)/g, '.')

const moment = ({ date, time }: Moment): string => `${danishDate(date)} ${danishClock(time)}`

/** What was decided before the publication, and by whom the bids are judged and opened. */
export function preparationTexts(
  { memo, panel, model, timetable, key }: Seen,
  { dialogue, on }: Pick<TenderState, 'dialogue'> & { readonly on: CivilDate },
): readonly WrittenText[] {
  return [
    ...(memo === undefined
      ? []
      : section('Behov og værdi', on, [
          memo.need,
          `Værdi over hele perioden: ${inThousands(memo.value)} kr.`,
          `Udbudsform og varighed: ${memo.regime}`,
          memo.approved === true
            ? 'Notatet er godkendt af en anden end den, der har skrevet det.'
            : 'Notatet er ikke godkendt.',
        ])),
    ...dialogue.flatMap((one) => section('Markedsdialog, referat', one.on, [one.minutes])),
    ...section(
      'Bedømmelsesudvalg',
      on,
      panel.map((member) => `${member.name}: ${impartiality[member.impartiality]}`),
    ),
    ...(model === undefined
      ? []
      : section('Evalueringsmodel', on, [
          ...model.criteria.map(({ name, weight }) => `${name}: ${weight} %`),
          `Point fra 0 til ${model.highest}. ${model.method}`,
        ])),
    ...(timetable === undefined
      ? []
      : section('Tidsplan', on, [
          `Spørgsmål senest ${moment(timetable.questionsUntil)}`,
          `Tilbud senest ${moment(timetable.bidsUntil)}`,
          `Kontraktens første dag ${danishDate(timetable.start)}`,
          arrivalRule,
        ])),
    ...(key === undefined
      ? []
      : section('Nøglen, som tilbud forsegles med', on, [
          `Nøglens id ${key.keyId}; ${key.needed} af ${key.holders.length} nøgledele åbner.`,
          ...key.holders.map(
            ({ holder, name, lost }) => `Nøgledel ${holder}: ${name}${lost === true ? ', meldt mistet' : ''}`,
          ),
          ...(key.missingDrills.length === 0
            ? ['Hver gruppe, der kan åbne, har prøvet det.']
            : [`Disse grupper har ikke prøvet at åbne: ${key.missingDrills.join(', ')}`]),
        ])),
  ]
}
