import type { WrittenText } from '../../bundle/written-text'
import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { danishDate, danishMoment } from '../../calendar/danish'
import { rulings } from '../award/record-ruling'
import type { insideView } from '../view'
import { section } from './section'

type Seen = NonNullable<ReturnType<typeof insideView>>

interface About {
  readonly nameOf: (bid: string) => string
  readonly on: CivilDate
}

/** Who got the contract and why, what was complained of, and what was signed. */
export function awardTexts({ award, boardComplaints, contracts }: Seen, { nameOf, on }: About): readonly WrittenText[] {
  return [
    ...(award === undefined
      ? []
      : section('Tildeling', award.notified === undefined ? on : civilDateAt(award.notified.at), [
          `Tildelt til: ${award.winners.map(nameOf).join(', ')}`,
          `Begrundelse: ${award.reason}`,
          `Vindernes fordele: ${award.advantages}`,
          ...(award.notified === undefined
            ? ['Tilbudsgiverne er ikke underrettet endnu.']
            : [`Tilbudsgiverne er underrettet ${danishMoment(award.notified.at)}`]),
          ...(award.notified?.standstillEnds === undefined
            ? []
            : [`Standstill til og med ${danishDate(award.notified.standstillEnds)}`]),
        ])),
    ...boardComplaints.flatMap(({ complainant, receivedAt, suspends, ruling }) =>
      section('Klage til Klagenævnet for Udbud', civilDateAt(receivedAt), [
        `Klager: ${complainant}. ${suspends ? 'Modtaget i standstill, med opsættende virkning.' : 'Uden opsættende virkning.'}`,
        ...(ruling === undefined
          ? ['Klagenævnet har ikke afgjort klagen endnu.']
          : [`${danishDate(ruling.decidedOn)}: ${rulings[ruling.outcome as keyof typeof rulings]}`, ruling.text]),
      ]),
    ),
    ...contracts.flatMap(({ bid, signedAt }) =>
      signedAt === undefined
        ? []
        : section(`Kontrakt med ${nameOf(bid)}`, civilDateAt(signedAt), [`Underskrevet ${danishMoment(signedAt)}`]),
    ),
  ]
}
