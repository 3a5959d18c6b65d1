import { danishClock, danishLongDate } from '../../calendar/danish'
import { appealTerms, lotId, notice, noticeReference, termsOf, type NoticeContext } from '../../eforms/notice'
import { code, danish, idOf, most, noticeDate, noticeTime } from '../../eforms/notice-text'
import { procurementProject } from '../../eforms/procurement-project'
import { refuse } from '../../refusal/refuse'
import { element, type XmlElement } from '../../xml/xml-element'
import type { TenderVersion } from '../ocds/release'
import type { PublishedTender } from '../published-tender'
import { instantOfMoment, type Timetable } from '../timetable'
import { tenderNoticeName } from './tender-notices'

/** What anybody must know again when it becomes another. */
const announced = ({ corrections, timetable }: PublishedTender): string => JSON.stringify([corrections, timetable])

/** The versions that were announced: as it was published, and as it was changed after that. */
export const announcedVersions = (versions: readonly TenderVersion[]): readonly TenderVersion[] =>
  versions
    .filter(({ tender }) => tender.publishedAt !== undefined)
    .filter(({ tender }, n, all) => {
      const before = all[n - 1]?.tender
      return before === undefined || announced(before) !== announced(tender)
    })

/**
 * Udbudsbekendtgørelse (eForms, subtype 20), of what is published of a lot. Each change of it is a new version of the notice, which says
 * which one it changes and why.
 *
 * @throws {Refusal} NOTICE_NOT_YET before the publication
 */
export function contractNotice(
  tenderId: string,
  versions: readonly TenderVersion[],
  context: NoticeContext,
): XmlElement {
  const told = announcedVersions(versions)
  const tender = told.at(-1)?.tender
  const timetable = tender?.timetable
  if (tender === undefined || timetable === undefined) return refuse('NOTICE_NOT_YET')
  const before = told.at(-2)?.tender
  const name = tenderNoticeName(tenderId, 'contract-notice')
  const terms = termsOf(context)
  return notice({ kind: '20', name, tenderId, office: tender.office, version: told.length }, context, {
    own: before === undefined ? [] : [changesSince(before, noticeReference(context, name, told.length - 1), tender)],
    rest: [
      element('cac:TenderingTerms', [qualification('exclusion-grounds-source', 'epo-procurement-document')]),
      element('cac:TenderingProcess', [
        danish(
          'cbc:Description',
          'Udbud efter udbudslovens afsnit III (light-regimet). Tilbud forsegles, før de sendes.',
        ),
        code('cbc:ProcedureCode', 'oth-single', 'procurement-procedure-type'),
      ]),
      procurementProject(tender, terms),
      element('cac:ProcurementProjectLot', [
        idOf('Lot', lotId),
        lotTerms(tender, context),
        lotProcess(timetable),
        procurementProject(tender, terms, tender.term),
      ]),
    ],
  })
}

const qualification = (listName: string, value: string): XmlElement =>
  element('cac:TendererQualificationRequest', [
    element('cac:SpecificTendererRequirement', [code('cbc:TendererRequirementTypeCode', value, listName)]),
  ])

const execution = (listName: string, value: string): XmlElement =>
  element('cac:ContractExecutionRequirement', [code('cbc:ExecutionRequirementCode', value, listName)])

const lotTerms = ({ model }: PublishedTender, { tenderUrl, bidsUrl }: NoticeContext): XmlElement =>
  element('cac:TenderingTerms', [
    element('cac:CallForTendersDocumentReference', [
      element('cbc:ID', 'udbudsmateriale'),
      element('cbc:DocumentType', 'non-restricted-document'),
      element('cac:Attachment', [element('cac:ExternalReference', [element('cbc:URI', tenderUrl)])]),
    ]),
    qualification('reserved-procurement', 'none'),
    qualification('selection-criteria-source', 'epo-procurement-document'),
    execution('reserved-execution', 'no'),
    model === undefined
      ? undefined
      : element('cac:AwardingTerms', [
          element('cac:AwardingCriterion', [
            danish(
              'cbc:CalculationExpression',
              `${model.criteria.map(({ name, weight }) => `${name} ${weight} %`).join(', ')}. ${model.method}`,
              most.formula,
            ),
          ]),
        ]),
    element('cac:TenderRecipientParty', [element('cbc:EndpointID', bidsUrl)]),
    appealTerms(),
    element('cac:Language', [element('cbc:ID', 'DAN')]),
  ])

const lotProcess = (timetable: Timetable): XmlElement => {
  const bids = instantOfMoment(timetable.bidsUntil, 'bidsUntil')
  const questions = instantOfMoment(timetable.questionsUntil, 'questionsUntil')
  const until = (name: string, at: string): XmlElement =>
    element(name, [element('cbc:EndDate', noticeDate(at)), element('cbc:EndTime', noticeTime(at))])
  return element('cac:TenderingProcess', [
    code('cbc:SubmissionMethodCode', 'required', 'esubmission'),
    until('cac:TenderSubmissionDeadlinePeriod', bids),
    until('cac:AdditionalInformationRequestPeriod', questions),
  ])
}

const changedDeadline = (timetable: Timetable | undefined): string =>
  timetable === undefined
    ? 'Tidsplanen er ændret.'
    : `Tilbudsfristen er nu ${danishLongDate(timetable.bidsUntil.date)} ${danishClock(timetable.bidsUntil.time)}.`

/** What has become another since the version before. A deadline that only an answer moved has no correction of its own. */
function changesSince(
  before: PublishedTender,
  changed: string,
  { corrections = [], timetable }: PublishedTender,
): XmlElement {
  const last = corrections.length > (before.corrections?.length ?? 0) ? corrections.at(-1) : undefined
  return element('efac:Changes', [
    element('efbc:ChangedNoticeIdentifier', changed),
    element('efac:Change', [
      danish('efbc:ChangeDescription', last?.text ?? changedDeadline(timetable), most.formula),
      element('efac:ChangedSection', [element('efbc:ChangedSectionIdentifier', lotId)]),
    ]),
    element('efac:ChangeReason', [
      code('cbc:ReasonCode', 'update-add', 'change-corrig-justification'),
      danish('efbc:ReasonDescription', last?.reason ?? 'Et væsentligt svar er givet sent.', most.formula),
    ]),
  ])
}
