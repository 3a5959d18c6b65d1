import type { WrittenText } from '../../bundle/written-text'
import type { CivilDate } from '../../calendar/civil-date'
import { danishDate, danishMoment } from '../../calendar/danish'
import type { Score } from '../panel-member'
import type { insideView } from '../view'
import { section } from './section'

type Seen = NonNullable<ReturnType<typeof insideView>>

interface About {
  readonly nameOf: (bid: string) => string
  readonly on: CivilDate
}

/** Hundredths of a point: 740 is »7,40«. */
const points = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`

/** What was opened, what the formal check found, and how each bid was judged, alone and together. */
export function evaluationTexts(seen: Seen, { nameOf, on }: About): readonly WrittenText[] {
  const { bids = [], late, panel, consensus = {}, report } = seen
  const criterionOf = (id: string): string => seen.model?.criteria.find((one) => one.id === id)?.name ?? id
  const scored = (scores: Readonly<Record<string, Score & { readonly deviation?: string }>>): readonly string[] =>
    Object.entries(scores).map(([key, { score, text, deviation }]) => {
      const [bid = '', criterion = ''] = key.split('/')
      const why = deviation === undefined ? '' : ` Afvigelse: ${deviation}`
      return `${nameOf(bid)}, ${criterionOf(criterion)}: ${score} point. ${text}${why}`
    })
  return [
    ...section('Åbnede tilbud', on, [
      ...bids.flatMap(({ name, cvr, receivedAt, sha256 = '', opened }) => [
        `${name}, CVR ${cvr}, modtaget ${receivedAt === undefined ? '' : danishMoment(receivedAt)}`,
        `   Kuvertens SHA-256 ${sha256}`,
        opened?.contentSha256 === undefined
          ? '   Kuverten kunne ikke åbnes.'
          : `   Indholdets SHA-256 ${opened.contentSha256}`,
      ]),
      ...(late === undefined ? [] : [`Modtaget efter fristen og gemt uåbnet: ${late}`]),
    ]),
    ...section(
      'Formel kontrol',
      on,
      bids.flatMap(({ name, check, asked, supplied }) =>
        check === undefined
          ? []
          : [
              `${name}: ${check.admissible ? 'konditionsmæssigt' : 'ikke konditionsmæssigt'}. ${check.reason}`,
              ...(asked === undefined
                ? []
                : [`   Indhentet${asked.until === undefined ? '' : ` til ${danishDate(asked.until)}`}: ${asked.what}`]),
              ...(supplied === undefined
                ? []
                : [
                    `   Svar ${danishMoment(supplied.at)}${supplied.late === true ? ', efter fristen' : ''}: ${supplied.text}`,
                  ]),
            ],
      ),
    ),
    ...panel.flatMap((member) =>
      'scores' in member ? section(`Point fra ${member.name}`, on, scored(member.scores)) : [],
    ),
    ...section('Fælles point', on, scored(consensus)),
    ...(report === undefined
      ? []
      : section('Evalueringsrapport', on, [
          report.text,
          ...Object.entries(report.totals).map(([bid, total]) => `${nameOf(bid)}: ${points(total)} point i alt`),
        ])),
  ]
}
