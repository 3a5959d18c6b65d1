import type { CivilDate } from '../calendar/civil-date'
import type { NoticeTerms } from '../catalogue/notice-terms'
import { element, type XmlElement } from '../xml/xml-element'
import { code, danish, idOf, most, noticeDay } from './notice-text'

/** What is procured. */
export interface Procured {
  readonly caseNumber: string
  readonly title: string
  /** The lot's number within the tender. */
  readonly lot: string
  readonly specialeName: string
  /** Hours a year, over all suppliers. */
  readonly volumeHours?: number
  readonly term?: { readonly from: CivilDate; readonly to: CivilDate }
}

/** The project of a notice, as a whole or of its lot. The obligation is for the whole country. */
export const procurementProject = (
  { caseNumber, title, lot, specialeName, volumeHours }: Procured,
  { cpv }: NoticeTerms,
  term?: Procured['term'],
): XmlElement =>
  element('cac:ProcurementProject', [
    idOf('InternalID', caseNumber),
    danish('cbc:Name', `${title}, delaftale ${lot}: ${specialeName}`, most.name),
    danish(
      'cbc:Description',
      `Videns- og rådgivningsforpligtelse: ${specialeName}${volumeHours === undefined ? '' : `, ${volumeHours} timer om året`}.`,
    ),
    code('cbc:ProcurementTypeCode', 'services', 'contract-nature'),
    element('cac:MainCommodityClassification', [code('cbc:ItemClassificationCode', cpv, 'cpv')]),
    element('cac:RealizedLocation', [
      danish('cbc:Description', 'Hele landet.'),
      element('cac:Address', [
        element('cbc:Region', 'anyw-cou'),
        element('cac:Country', [code('cbc:IdentificationCode', 'DNK', 'country')]),
      ]),
    ]),
    term === undefined
      ? undefined
      : element('cac:PlannedPeriod', [
          element('cbc:StartDate', noticeDay(term.from)),
          element('cbc:EndDate', noticeDay(term.to)),
        ]),
  ])
