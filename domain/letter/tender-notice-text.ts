import { danishLongDate } from '../calendar/danish'
import { bulletList, heading2, paragraphs, titled, type LetterBlock } from './letter-block'
import type { TenderNoticeContent } from './letter-content'

const titles: Readonly<Record<TenderNoticeContent['notice'], string>> = {
  won: 'Underretning om tildeling: jeres tilbud er valgt',
  lost: 'Underretning om tildeling: jeres tilbud er ikke valgt',
  inadmissible: 'Underretning om tildeling: jeres tilbud indgår ikke',
  withdrawn: 'Beslutningen om tildeling er tilbagekaldt',
  cancelled: 'Udbuddet er annulleret',
  contract: 'Kontrakten er indgået',
}

const openings: Readonly<Record<TenderNoticeContent['notice'], string>> = {
  won: 'Vi har besluttet at tildele jer kontrakten.',
  lost: 'Vi har besluttet at tildele kontrakten til andre. Jeres tilbud er ikke valgt.',
  inadmissible: 'Vi har truffet beslutning om tildeling. Jeres tilbud er ikke konditionsmæssigt og er ikke evalueret.',
  withdrawn:
    'Vores beslutning om tildeling gælder ikke længere. Der indgås ingen kontrakt på grundlag af den. I får besked, når der er truffet en ny.',
  cancelled: 'Vi har annulleret udbuddet. Der indgås ingen kontrakt. Tilbud, der ikke er åbnet, bliver aldrig åbnet.',
  contract: 'Vi har underskrevet kontrakten med jer.',
}

const reasonTitles: Readonly<Partial<Record<TenderNoticeContent['notice'], string>>> = {
  inadmissible: 'Derfor indgår jeres tilbud ikke',
}

export const tenderNoticeTitle = ({ notice }: TenderNoticeContent): string => titles[notice]

/** The body of what a bidder is told of a tender (udbudsloven § 171). Of other bids it tells the winners' alone. */
export function tenderNoticeBlocks(content: TenderNoticeContent): readonly LetterBlock[] {
  const { notice, reasons, winners = [], advantages, contract, legalBasis } = content
  return [
    { kind: 'paragraph', emphasis: true, text: openings[notice] },
    ...titled(reasonTitles[notice] ?? 'Begrundelse', paragraphs(reasons), heading2),
    ...titled(winners.length > 1 ? 'De valgte tilbud' : 'Det valgte tilbud', bulletList(winners.map(told)), heading2),
    ...titled(
      `${winners.length > 1 ? 'De' : 'Det'} valgte tilbuds karakteristika og relative fordele`,
      paragraphs(advantages),
      heading2,
    ),
    ...scoreBlocks(content),
    ...titled('Kontrakten', contract === undefined ? [] : contractBlocks(contract), heading2),
    ...standstillBlocks(content),
    ...complaintBlocks(content),
    heading2('Regler'),
    ...bulletList(legalBasis),
  ]
}

const points = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`

const told = ({ name, total }: NonNullable<TenderNoticeContent['winners']>[number]): string =>
  total === undefined ? name : `${name}: ${points(total)} point i alt`

function scoreBlocks({ scores = [], total, winners = [] }: TenderNoticeContent): readonly LetterBlock[] {
  if (scores.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Point efter den offentliggjorte model',
      columns: [
        { header: 'Kriterium', share: 4 },
        { header: 'Vægt', share: 1 },
        { header: 'Jeres point', share: 1 },
        { header: winners.length > 1 ? 'De valgtes point' : 'Det valgtes point', share: 3 },
      ],
      rows: [
        ...scores.map(({ criterion, weight, own, theirs }) => [
          criterion,
          `${weight} %`,
          String(own),
          theirs.map(({ name, score }) => (winners.length > 1 ? `${name}: ${score}` : String(score))).join('; '),
        ]),
        ...(total === undefined
          ? []
          : [
              [
                'I alt, vægtet',
                '100 %',
                points(total),
                winners
                  .flatMap(({ name, total: all }) =>
                    all === undefined ? [] : [winners.length > 1 ? `${name}: ${points(all)}` : points(all)],
                  )
                  .join('; '),
              ],
            ]),
      ],
    },
    ...titled(
      'Begrundelse for jeres point',
      bulletList(scores.map(({ criterion, reason }) => `${criterion}: ${reason}`)),
    ),
  ]
}

const contractBlocks = ({ from, hours }: NonNullable<TenderNoticeContent['contract']>): readonly LetterBlock[] =>
  paragraphs(
    `Kontrakten begynder ${danishLongDate(from)}. Delaftalen omfatter ${String(hours).replace(/\B(?=(\d{3})+$)/g, '.')} rådgivningstimer om året for alle leverandører tilsammen.`,
  )

function standstillBlocks({ standstill }: TenderNoticeContent): readonly LetterBlock[] {
  if (standstill === undefined) return []
  return titled(
    'Standstill',
    paragraphs(
      standstill === 'none'
        ? 'Der er kun én tilbudsgiver, så der holdes ikke standstill.'
        : standstill === 'by-post'
          ? 'Vi underretter pr. brev. Standstill slutter 15 kalenderdage efter den dag, hvor det sidste brev er sendt, kl. 24.00, og aldrig på en lørdag, søndag eller helligdag. I får en e-mail med dagen, når brevene er sendt. Kontrakten underskrives ikke før.'
          : `Standstill slutter ${danishLongDate(standstill.ends)} kl. 24.00. Kontrakten underskrives ikke før.`,
    ),
    heading2,
  )
}

function complaintBlocks({ notice, standstill }: TenderNoticeContent): readonly LetterBlock[] {
  if (notice === 'contract') return []
  return titled(
    'Klage',
    [
      ...paragraphs(
        'I kan klage til Klagenævnet for Udbud. Senest samtidig med klagen skal I skriftligt underrette os om den.',
      ),
      ...paragraphs(
        standstill === undefined || standstill === 'none'
          ? undefined
          : 'Klager I, før standstill er slut, kan kontrakten ikke underskrives, før nævnet har taget stilling. Skriv i underretningen til os, at der er klaget i standstill.',
      ),
    ],
    heading2,
  )
}
