import { arrivalRule } from '../../../domain/tender/bids/arrival'
import { written } from '../../../domain/tender/file/written'
import { tenderProcedure, type TenderEvent } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import type { Person } from '../../../domain/rights/actor'
import { view } from '../../../domain/tender/view'
import { openCase, type DrivenCase } from '../../support/case-driver'
import {
  anne,
  bent,
  bringTender,
  hash,
  kaj,
  notifiedTender,
  per,
  pia,
  stranger,
  tenderOpenedAt,
  tenderOpening,
  tenderStages,
  ulla,
  type TenderStage,
} from './tender-case'

/* Udbudsrapporten: what stands in a tender and is no file, as a reader may read it, and not before. */

const today = '2027-06-30'

function tenderAt(stage: TenderStage): DrivenCase<TenderState> {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt)
  bringTender((...given) => {
    tender.act(...given)
  }, stage)
  return tender
}
const titles = ({ state }: DrivenCase<TenderState>, person: Person) =>
  written(state, { person }, today).map(({ title }) => title)
const text = ({ state }: DrivenCase<TenderState>, person: Person) =>
  written(state, { person }, today)
    .flatMap(({ title, lines }) => [title, ...lines])
    .join('\n')

const before = [
  'Behov og værdi',
  'Bedømmelsesudvalg',
  'Evalueringsmodel',
  'Tidsplan',
  'Nøglen, som tilbud forsegles med',
]
const opened = [...before, 'Offentliggjorte dokumenter', 'Åbnede tilbud']
const scores = ['Point fra pia', 'Point fra per', 'Fælles point', 'Evalueringsrapport']

test.each<[TenderStage, readonly string[]]>([
  ['prepared', before],
  ['published', [...before, 'Offentliggjorte dokumenter']],
  ['bid on', [...before, 'Offentliggjorte dokumenter']],
  ['opened', opened],
  ['evaluating', [...opened, 'Formel kontrol']],
  ['evaluated', [...opened, 'Formel kontrol', ...scores]],
])('of a tender that is %s the office has these parts', (stage, parts) => {
  expect(titles(tenderAt(stage), ulla)).toEqual(parts)
})

test('an awarded and signed one has the award, the complaint and the contract, and everything that was decided by its words', () => {
  const tender = notifiedTender('2027-06-10 10:00')
  tender.act(
    'registerComplaint',
    { complainant: 'Bent ApS', received: { date: '2027-06-11', time: '09:00' } },
    ulla,
    '2027-06-11 10:00',
  )
  tender.act(
    'recordRuling',
    { complaint: 'k1', ruling: 'dismissed', decidedOn: '2027-06-20', text: 'Klagen tages ikke til følge.' },
    ulla,
    '2027-06-25 10:00',
  )
  tender.act('draftContract', { bid: 'b1', approvalInForce: true }, ulla, '2027-06-25 11:00')
  tender.act('signContract', { bid: 'b1', approvalInForce: true }, kaj, '2027-06-25 12:00')
  expect(titles(tender, kaj).slice(-3)).toEqual([
    'Tildeling',
    'Klage til Klagenævnet for Udbud',
    'Kontrakt med Tilbud anne',
  ])
  const all = text(tender, kaj)
  for (const said of [
    arrivalRule,
    'Værdi over hele perioden: 12.000.000 kr.',
    'Kvalitet: 60 %',
    'Tilbud anne, CVR 12345678, modtaget',
    `Kuvertens SHA-256 ${hash('a')}`,
    `Indholdets SHA-256 ${hash('c')}`,
    'Tilbud anne, Kvalitet: 8 point. Begrundelse af per',
    'Tilbud anne: 7,60 point i alt',
    'Tildelt til: Tilbud anne',
    'Standstill til og med 21.',
    'Klagen tages ikke til følge.',
  ])
    expect(all).toContain(said)
})

test('nothing is in it that the same reader does not see of the case, at any stage', () => {
  for (const stage of tenderStages) {
    const tender = tenderAt(stage)
    for (const person of [anne, bent, stranger]) expect([stage, titles(tender, person)]).toEqual([stage, []])
    for (const person of [ulla, kaj, pia, per]) {
      const [all, seen] = [text(tender, person), JSON.stringify(view(tender.state, { person }))]
      for (const secret of [
        '12345678',
        '87654321',
        'Tilbud anne',
        hash('a'),
        hash('d'),
        'Begrundelse af per',
        'Begrundelse af pia',
        'Rapport',
      ])
        if (!seen.includes(secret))
          expect([stage, person.subject, secret, all.includes(secret)]).toEqual([stage, person.subject, secret, false])
    }
  }
})

test('whoever is found partial has no part of it any more', () => {
  const tender = tenderAt('opened')
  tender.act(
    'declareImpartiality',
    { impartial: false, reason: 'Min søster arbejder hos Anne.' },
    pia,
    '2027-06-02 09:00',
  )
  expect(titles(tender, pia)).toEqual([])
})
