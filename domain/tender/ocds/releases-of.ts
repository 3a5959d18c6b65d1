import { copenhagenMidnight } from '../../calendar/copenhagen'
import { endOfCivilDay } from '../../calendar/in-time'
import { addMillis, type Instant } from '../../calendar/instant'
import { danishLongDate } from '../../calendar/danish'
import type { PublishedSupplier, PublishedTender, PublicStatus } from '../published-tender'
import { instantOfMoment } from '../timetable'
import type { OrganisationReference, Release, TenderAddresses, TenderVersion } from './release'
import { releaseTags } from './release-tags'

/** Prefix of the identifiers of procedures. Demo: the one of the standard's examples; an authority registers one of its own. */
const prefix = 'ocds-213czf'

/** The identifier of a lot's procedure, from planning to the last contract. */
export const ocidOf = (tenderId: string): string => `${prefix}-${tenderId}`

/** Codelist tenderStatus. From the deadline on it is complete: nobody can bid any more. */
const statuses: Readonly<Record<PublicStatus, string>> = {
  planned: 'planning',
  open: 'active',
  paused: 'active',
  closed: 'complete',
  awarded: 'complete',
  contracted: 'complete',
  cancelled: 'cancelled',
  'no-bids': 'unsuccessful',
}

/**
 * The releases of a lot's tender, one for each version of what is published of it, oldest first. A release is never changed by one that
 * comes later, and an award that was taken back is cancelled in the release that tells of it.
 */
export const releasesOf = (
  tenderId: string,
  versions: readonly TenderVersion[],
  addresses: TenderAddresses,
): readonly Release[] =>
  versions.map(({ n, since, tender }, place): Release => {
    const before = versions[place - 1]?.tender
    const awards = [...(before === undefined ? [] : takenBack(before, tender)), ...awardsOf(tender)]
    const contracts = contractsOf(tender)
    const suppliers = [...(tender.award?.winners ?? []), ...(tender.contracts ?? []).map(({ supplier }) => supplier)]
    const buyer = { id: tender.office, name: tender.officeName }
    return {
      ocid: ocidOf(tenderId),
      id: `${ocidOf(tenderId)}-${n}`,
      date: since,
      tag: releaseTags(before, tender),
      initiationType: 'tender',
      language: 'da',
      parties: [{ ...buyer, roles: ['buyer', 'procuringEntity'] }, ...partiesOf(suppliers)],
      buyer,
      ...(tender.dialogue.length === 0 ? {} : { planning: planningOf(tender) }),
      tender: tenderOf(tenderId, tender, buyer, addresses),
      ...(awards.length === 0 ? {} : { awards }),
      ...(contracts.length === 0 ? {} : { contracts }),
    }
  })

const referenceOf = ({ cvr, name }: PublishedSupplier): OrganisationReference => ({ id: `DK-CVR-${cvr}`, name })

function partiesOf(suppliers: readonly PublishedSupplier[]) {
  const named = new Map(suppliers.map((supplier) => [supplier.cvr, supplier]))
  return [...named.values()].map((supplier) => ({
    ...referenceOf(supplier),
    identifier: { scheme: 'DK-CVR', id: supplier.cvr, legalName: supplier.name },
    roles: ['supplier'],
  }))
}

const planningOf = ({ dialogue }: PublishedTender) => ({
  milestones: dialogue.map(({ on, minutes }, n) => ({
    id: `dialogue-${n + 1}`,
    title: 'Markedsdialog',
    type: 'engagement',
    description: minutes,
    dateMet: copenhagenMidnight(on),
    status: 'met',
  })),
})

function tenderOf(
  tenderId: string,
  tender: PublishedTender,
  buyer: OrganisationReference,
  addresses: TenderAddresses,
): Readonly<Record<string, unknown>> {
  const { publishedAt, timetable, model, questions = [], corrections = [], cancelled } = tender
  const amendments = [
    ...corrections.map(({ text, reason, at }, n) => ({
      id: `correction-${n + 1}`,
      date: at,
      rationale: reason,
      description: text,
    })),
    ...(cancelled === undefined
      ? []
      : [{ id: 'cancellation', rationale: cancelled.text, description: 'Udbuddet er annulleret.' }]),
  ]
  return {
    id: tenderId,
    title: `${tender.title}, delaftale ${tender.lot}: ${tender.specialeName}`,
    status: statuses[tender.status],
    procuringEntity: buyer,
    procurementMethod: 'open',
    procurementMethodDetails: 'Udbud efter udbudslovens afsnit III (light-regimet)',
    mainProcurementCategory: 'services',
    ...(publishedAt === undefined
      ? {}
      : {
          items: [
            {
              id: '1',
              description: `Videns- og rådgivningsforpligtelse: ${tender.specialeName}`,
              quantity: tender.volumeHours,
              unit: { name: 'timer om året' },
            },
          ],
          submissionMethod: ['electronicSubmission'],
          submissionMethodDetails: tender.arrivalRule,
          hasEnquiries: questions.length > 0,
          documents: documentsOf(tender, publishedAt, addresses),
        }),
    ...(model === undefined
      ? {}
      : {
          awardCriteria: 'ratedCriteria',
          awardCriteriaDetails: `${model.criteria.map(({ name, weight }) => `${name} ${weight} %`).join(', ')}. ${model.method}`,
        }),
    ...(timetable === undefined || publishedAt === undefined
      ? {}
      : {
          tenderPeriod: { startDate: publishedAt, endDate: instantOfMoment(timetable.bidsUntil, 'bidsUntil') },
          enquiryPeriod: {
            startDate: publishedAt,
            endDate: instantOfMoment(timetable.questionsUntil, 'questionsUntil'),
          },
          contractPeriod: periodOf(tender),
        }),
    ...(amendments.length === 0 ? {} : { amendments }),
  }
}

const documentsOf = (
  { documents = [], questions = [] }: PublishedTender,
  publishedAt: Instant,
  addresses: TenderAddresses,
) => [
  {
    id: 'notice',
    documentType: 'tenderNotice',
    title: 'Udbuddet, som det er offentliggjort',
    url: addresses.tender,
    datePublished: publishedAt,
    format: 'application/json',
    language: 'da',
  },
  ...documents.map(({ documentId, name, mediaType, at }) => ({
    id: documentId,
    documentType: 'biddingDocuments',
    title: name,
    url: addresses.document(documentId),
    // What was attached before the publication is published with it.
    datePublished: at < publishedAt ? publishedAt : at,
    format: mediaType,
    language: 'da',
  })),
  ...questions.flatMap(({ id, text, answer }) =>
    answer === undefined
      ? []
      : {
          id: `answer-${id}`,
          documentType: 'clarifications',
          title: 'Spørgsmål og svar',
          description: `${text}\n\n${answer.text}`,
          url: addresses.tender,
          datePublished: answer.at,
          language: 'da',
        },
  ),
]

/** First and last instant of the contract. */
const periodOf = ({ term }: PublishedTender) =>
  term && { startDate: copenhagenMidnight(term.from), endDate: addMillis(endOfCivilDay(term.to), -1) }

/** An award to one supplier: taken back and given anew it is another. */
const awardIdOf = (notifiedAt: Instant, cvr: string): string => `award-${notifiedAt}-${cvr}`

function awardsOf(tender: PublishedTender) {
  const { award, contracts = [] } = tender
  if (award === undefined) return []
  return award.winners.map((supplier) => ({
    id: awardIdOf(award.notifiedAt, supplier.cvr),
    title: `Tildeling til ${supplier.name}`,
    status: contracts.some((contract) => contract.supplier.cvr === supplier.cvr) ? 'active' : 'pending',
    date: award.notifiedAt,
    ...(award.standstillEnds === undefined
      ? {}
      : { description: `Standstill til og med ${danishLongDate(award.standstillEnds)}` }),
    suppliers: [referenceOf(supplier)],
    contractPeriod: periodOf(tender),
  }))
}

/** The awards of the version before that stand no longer. */
const takenBack = (before: PublishedTender, now: PublishedTender) => {
  const standing = awardsOf(now).map(({ id }) => id)
  return awardsOf(before)
    .filter(({ id }) => !standing.includes(id))
    .map((award) => ({ ...award, status: 'cancelled' }))
}

const contractsOf = (tender: PublishedTender) =>
  (tender.contracts ?? []).map(({ supplier, signedAt, facts }) => ({
    id: `contract-${supplier.cvr}`,
    awardID: awardIdOf(tender.award?.notifiedAt ?? signedAt, supplier.cvr),
    title: `Kontrakt med ${supplier.name}`,
    status: 'active',
    ...(facts === undefined ? {} : { value: { amount: facts.value, currency: 'DKK' } }),
    period: periodOf(tender),
    dateSigned: signedAt,
  }))
