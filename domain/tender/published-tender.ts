import { addDays, addYears, type CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import { officeOf } from '../catalogue/offices'
import { specialer, type SpecialeId } from '../catalogue/specialer'
import type { DocumentRecord } from '../document/attached-document'
import type { PublishedEntry } from '../process/procedure'
import { arrivalRule } from './bids/arrival'
import { liveBids } from './bid'
import type { NoticeFacts } from './contract/contract'
import type { EvaluationModel } from './model'
import type { Correction, TenderState } from './state'
import { notifiedStatuses, type TenderStatus } from './statuses'
import type { Timetable } from './timetable'

/** How far a lot is, as anybody may know: neither that bids are opened or compared, nor that somebody has complained. */
export const publicStatuses = {
  planned: 'Under forberedelse',
  open: 'Åbent for tilbud',
  paused: 'Sat i bero',
  closed: 'Tilbudsfristen er udløbet',
  awarded: 'Tildelt',
  contracted: 'Kontrakt indgået',
  cancelled: 'Annulleret',
  'no-bids': 'Uden tilbud',
} as const

export type PublicStatus = keyof typeof publicStatuses

/** A status that is added compiles only with what anybody may know of it. */
const shownAs: Readonly<Record<TenderStatus, PublicStatus>> = {
  preparing: 'planned',
  open: 'open',
  paused: 'paused',
  closed: 'closed',
  opened: 'closed',
  evaluating: 'closed',
  evaluated: 'closed',
  standstill: 'awarded',
  suspended: 'awarded',
  'ready-to-sign': 'awarded',
  contracted: 'contracted',
  announced: 'contracted',
  cancelled: 'cancelled',
  'no-bids': 'no-bids',
}

/** A supplier that has won: nobody else who has bid is named. */
export interface PublishedSupplier {
  readonly cvr: string
  readonly name: string
}

/** What anybody may know of a lot's tender. What is added to the state later is not public until it is named here. */
export interface PublishedTender extends PublishedEntry {
  readonly status: PublicStatus
  readonly caseNumber: string
  readonly title: string
  readonly lot: string
  readonly office: string
  readonly officeName: string
  readonly specialeId: SpecialeId
  readonly specialeName: string
  readonly dialogue: TenderState['dialogue']
  /** From the publication on, with all that follows it here up to the award. */
  readonly publishedAt?: Instant
  /** How many contracts there are to win. */
  readonly suppliers?: number
  /** Hours a year, over all suppliers. */
  readonly volumeHours?: number
  /** Bytes. */
  readonly largestBid?: number
  /** Which byte's arrival counts. */
  readonly arrivalRule?: string
  readonly documents?: readonly (Pick<DocumentRecord, 'documentId' | 'name' | 'mediaType' | 'size' | 'sha256'> & {
    readonly at: Instant
  })[]
  readonly model?: EvaluationModel
  readonly timetable?: Timetable
  /** The contract's first and last day. */
  readonly term?: { readonly from: CivilDate; readonly to: CivilDate }
  readonly key?: { readonly publicKey: { readonly x: string; readonly y: string }; readonly keyId: string }
  readonly questions?: readonly {
    readonly id: string
    readonly text: string
    readonly answer?: { readonly text: string; readonly at: Instant; readonly material: boolean }
  }[]
  readonly corrections?: readonly Correction[]
  /** From the notification on, and no longer than it stands. */
  readonly award?: {
    readonly winners: readonly PublishedSupplier[]
    readonly notifiedAt: Instant
    readonly standstillEnds?: CivilDate
  }
  /** Those that are signed. */
  readonly contracts?: readonly {
    readonly supplier: PublishedSupplier
    readonly signedAt: Instant
    readonly facts?: NoticeFacts
  }[]
  /** How many bids were received in time, from the end of the procedure on: every notice of a result says it (udbudsloven § 129). */
  readonly received?: number
  readonly notice?: { readonly number: string; readonly sentOn: CivilDate }
  readonly cancelled?: { readonly reason: string; readonly text: string }
}

/** The procedure has come to a result, which anybody is told. */
const resultStatuses: readonly TenderStatus[] = ['contracted', 'announced', 'no-bids', 'cancelled']

/** The obligation lasts eight years (docs/law.md § 9.8). */
const termYears = 8

/** What anybody may know; `undefined` before there is anything to know: a tender of which nothing was ever published stays unknown. */
export function publishedTender(state: TenderState): PublishedTender | undefined {
  return state.publishedAt === undefined && state.dialogue.length === 0
    ? undefined
    : { status: shownAs[state.status], ...publishedParts(state) }
}

const supplierOf = ({ bids }: Pick<TenderState, 'bids'>, id: string): readonly PublishedSupplier[] =>
  bids.filter((bid) => bid.id === id).map(({ cvr, name }) => ({ cvr, name }))

/** Who has won, from the notification on; nobody before it, nor when the award has been taken back. */
export const publicWinners = ({ status, award, bids }: TenderState): readonly PublishedSupplier[] =>
  notifiedStatuses.includes(status) && award?.notified !== undefined
    ? award.winners.flatMap((id) => supplierOf({ bids }, id))
    : []

/** All but how far it is, which those inside know better. */
export function publishedParts(state: TenderState): Omit<PublishedTender, 'status'> {
  const { award, bids, contracts, status } = state
  const signed = contracts.flatMap(({ bid, signedAt, facts }) =>
    signedAt === undefined
      ? []
      : supplierOf(state, bid).map((supplier) => ({ supplier, signedAt, ...(facts === undefined ? {} : { facts }) })),
  )
  return {
    caseNumber: state.caseNumber,
    title: state.title,
    lot: state.lot,
    office: state.office,
    officeName: officeOf(state.office).name,
    specialeId: state.specialeId,
    specialeName: specialer[state.specialeId],
    dialogue: state.dialogue,
    ...announcedParts(state),
    ...(notifiedStatuses.includes(status) && award?.notified !== undefined
      ? {
          award: {
            winners: publicWinners(state),
            notifiedAt: award.notified.at,
            ...(award.notified.standstillEnds === undefined ? {} : { standstillEnds: award.notified.standstillEnds }),
          },
        }
      : {}),
    ...(signed.length === 0 ? {} : { contracts: signed }),
    ...(resultStatuses.includes(status) && state.publishedAt !== undefined ? { received: liveBids(bids).length } : {}),
    ...(state.notice === undefined ? {} : { notice: state.notice }),
    ...(state.cancelled === undefined ? {} : { cancelled: state.cancelled }),
  }
}

/** What is told from the publication until the deadline. */
function announcedParts(state: TenderState): Partial<PublishedTender> {
  const { publishedAt, timetable, model, key } = state
  if (publishedAt === undefined) return {}
  return {
    publishedAt,
    suppliers: state.suppliers,
    volumeHours: state.volumeHours,
    largestBid: state.largestBid,
    arrivalRule,
    documents: state.documents
      .filter(({ audience, infected }) => audience === 'public' && infected === undefined)
      .map(({ documentId, name, mediaType, size, sha256, at }) => ({ documentId, name, mediaType, size, sha256, at })),
    ...(model === undefined ? {} : { model }),
    ...(timetable === undefined
      ? {}
      : { timetable, term: { from: timetable.start, to: addDays(addYears(timetable.start, termYears), -1) } }),
    ...(key === undefined ? {} : { key: { publicKey: key.publicKey, keyId: key.keyId } }),
    questions: state.questions
      .filter(({ answer }) => answer !== undefined)
      .map(({ id, text, answer }) => ({ id, text, ...(answer === undefined ? {} : { answer }) })),
    corrections: state.corrections,
  }
}
