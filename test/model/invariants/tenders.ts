import { endOfCivilDay } from '../../../domain/calendar/in-time'
import type { Person } from '../../../domain/rights/actor'
import { allLocked } from '../../../domain/tender/panel-member'
import type { TenderState } from '../../../domain/tender/state'
import { openedStatuses } from '../../../domain/tender/statuses'
import { kaj, pia, stranger, ulla } from '../../domain/tender/tender-case'
import type { Moment, Observed } from '../model-world'

const ofTenders = ({ moments }: Observed): readonly (Moment & { readonly state: TenderState })[] =>
  moments.filter((moment): moment is Moment & { readonly state: TenderState } => moment.procedure.name === 'tender')

/** Who has bid, and what, is known to nobody else before the opening; no envelope is fetched before the deadline, and none ever that was late or taken back. */
export function I9(world: Observed): string | undefined {
  for (const { caseId, seq, procedure, state } of ofTenders(world)) {
    const readers: readonly (Person | undefined)[] = [ulla, kaj, pia, stranger, undefined]
    if (!openedStatuses.includes(state.status)) {
      const seen = readers.map((person) =>
        JSON.stringify(procedure.view(state, person === undefined ? {} : { person })),
      )
      // From the deadline the openers have what they need to open with.
      const told = state.status === 'closed' ? seen.slice(1) : seen
      if (told.some((text) => /kuvert-(anne|bent)|Tilbud (anne|bent)/.test(text)))
        return `${caseId}/${seq}: a view tells who has bid`
    }
    const fetched = (procedure.documents?.(state) ?? []).map(({ documentId }) => documentId)
    const sealed = state.bids.filter(
      ({ late, withdrawnAt }) => state.status !== 'closed' || late === true || withdrawnAt !== undefined,
    )
    if (sealed.flatMap(({ versions }) => versions).some(({ documentId }) => fetched.includes(documentId)))
      return `${caseId}/${seq}: an envelope can be fetched`
  }
  return undefined
}

/** Nothing is signed in standstill, under a complaint that suspends, or by whoever made it ready. */
export function I10({ log, moments }: Observed): string | undefined {
  for (const { caseId, recorded } of log) {
    if (recorded.event.type !== 'contract-signed' || recorded.by.kind !== 'person') continue
    const { bid } = recorded.event as unknown as { readonly bid: string }
    const state = moments.find((moment) => moment.caseId === caseId && moment.seq >= recorded.seq)?.state as TenderState
    const ends = state.award?.notified?.standstillEnds
    if (ends !== undefined && recorded.at < endOfCivilDay(ends))
      return `${caseId} is signed at ${recorded.at}, and stands still to ${ends}`
    if (state.boardComplaints.some(({ suspends, ruling }) => suspends && ruling === undefined))
      return `${caseId} is signed under a complaint that suspends`
    if (state.contracts.find((one) => one.bid === bid)?.draftedBy === recorded.by.subject)
      return `${caseId} is signed by whoever made it ready`
  }
  return undefined
}

/** A contract that is signed stands in the tender for good, whatever becomes of the award and of the other places. */
export function signedStands(world: Observed): string | undefined {
  const signed = new Map<string, readonly string[]>()
  for (const { caseId, seq, state } of ofTenders(world)) {
    const now = state.contracts.flatMap(({ bid, signedAt }) => (signedAt === undefined ? [] : [bid]))
    const gone = (signed.get(caseId) ?? []).filter((bid) => !now.includes(bid))
    if (gone.length > 0) return `${caseId}/${seq}: the contract of ${gone.join()} is gone`
    signed.set(caseId, now)
  }
  return undefined
}

/** No award is told and nothing is signed while a bidder waits for access, or has time to use it (forvaltningsloven § 9 b). */
export function accessIsUsedFirst({ log, moments }: Observed): string | undefined {
  for (const { caseId, recorded } of log) {
    if (!['award-notified', 'contract-signed'].includes(recorded.event.type)) continue
    const { bids, accessRequests = [] } = moments.find(
      (moment) => moment.caseId === caseId && moment.seq >= recorded.seq,
    )?.state as TenderState
    const bidders = bids.flatMap(({ cvr, opened }) => (opened === undefined ? [] : [cvr]))
    const waits = accessRequests.find(
      ({ cvr = '', end, readingUntil }) => bidders.includes(cvr) && (end === undefined || readingUntil !== undefined),
    )
    if (waits !== undefined) return `${caseId}: ${recorded.event.type} while ${waits.cvr ?? ''} waits for access`
  }
  return undefined
}

/** A score is its giver's alone until all have locked theirs. */
export function scoresAreBlind(world: Observed): string | undefined {
  for (const { caseId, seq, procedure, state } of ofTenders(world)) {
    if (allLocked(state.panel)) continue
    const seen = JSON.stringify(procedure.view(state, { person: pia }))
    const others = state.panel.filter(({ subject }) => subject !== 'pia').flatMap(({ scores }) => Object.values(scores))
    if (others.some(({ text }) => seen.includes(text))) return `${caseId}/${seq}: another's score is read`
  }
  return undefined
}
