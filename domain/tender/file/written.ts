import type { WrittenText } from '../../bundle/written-text'
import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { danishDate, danishMoment } from '../../calendar/danish'
import type { Reader } from '../../process/procedure'
import { cancellationReasons } from '../ending/cancellation-reasons'
import type { TenderState } from '../state'
import { insideView } from '../view'
import { awardTexts } from './award-texts'
import { evaluationTexts } from './evaluation-texts'
import { preparationTexts } from './preparation-texts'
import { section } from './section'

/**
 * Udbudsrapporten: all that stands in a tender and is no file, for its file as one bundle (udbudsloven § 4). It is made of what
 * the reader sees of the case and of nothing else, so that nothing is in it before it may be read; whoever reads the
 * tender from outside has no file of it. `on`: the day on which it is as it says, for what bears no day of its own.
 */
export function written(state: TenderState, reader: Reader, on: CivilDate): readonly WrittenText[] {
  const seen = insideView(state, reader)
  if (seen === undefined) return []
  const { publishedAt, corrections, locked, notice, cancelled, dialogue } = state
  const nameOf = (bid: string): string => seen.bids?.find(({ id }) => id === bid)?.name ?? bid
  return [
    ...preparationTexts(seen, { dialogue, on }),
    ...section(
      'Offentliggjorte dokumenter',
      publishedAt === undefined ? on : civilDateAt(publishedAt),
      (locked ?? []).map(({ name, sha256 }) => `${name}, SHA-256 ${sha256}`),
    ),
    ...seen.questions.flatMap(({ id, text, at, answer }) =>
      section(`Spørgsmål ${id.slice(1)}`, civilDateAt(at), [
        text,
        ...(answer === undefined ? [] : [`Svar ${danishMoment(answer.at)}:`, answer.text]),
      ]),
    ),
    ...corrections.flatMap(({ text, reason, at }, n) =>
      section(`Rettelse ${n + 1}`, civilDateAt(at), [text, `Begrundelse: ${reason}`]),
    ),
    ...evaluationTexts(seen, { nameOf, on }),
    ...awardTexts(seen, { nameOf, on }),
    ...(notice === undefined
      ? []
      : section('Bekendtgørelse om indgået kontrakt', notice.sentOn, [
          `Nr. ${notice.number}, sendt ${danishDate(notice.sentOn)}`,
        ])),
    ...(cancelled === undefined
      ? []
      : section('Annullering', on, [
          cancellationReasons[cancelled.reason as keyof typeof cancellationReasons],
          cancelled.text,
        ])),
  ]
}
