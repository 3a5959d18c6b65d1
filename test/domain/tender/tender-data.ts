import { addDays } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import type { Instant } from '../../../domain/calendar/instant'
import type { Person } from '../../../domain/rights/actor'
import { admissibleBids, lastVersion, liveBids } from '../../../domain/tender/bid'
import { tenderProcedure } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import { sampleData } from '../sample-data'
import { bidOf, hash, ida, kaj, omar, pia, per, ulla } from './tender-case'

// The published document has the hash of ones.
const letters = 'abcdef02345678'

/** Data for a command of a tender, varied by a number: mostly good, now and then not. */
export function tenderData(name: string, n: number, state: TenderState, by: Person, now: Instant): unknown {
  const today = civilDateAt(now)
  const some = <T>(list: readonly T[]): T | undefined => list[n % Math.max(list.length, 1)]
  const bid = some(admissibleBids(state.bids))?.id ?? 'b1'
  const later = { date: addDays(today, 2 + (n % 20)), time: '12:00' }
  switch (name) {
    case 'submitBid':
      return bidOf(by, letters[n % letters.length] ?? 'a')
    case 'correct':
      return {
        text: 'Rettelse',
        reason: 'Grund',
        material: n % 2 === 0,
        ...(n % 3 === 0 ? {} : { newDeadline: later }),
      }
    case 'resume':
      return { reason: 'Grund', newDeadline: later }
    case 'registerKey': {
      const openers = [ulla, omar, ida].map(({ subject }) => ({
        subject,
        name: subject,
        email: `${subject}@sbst.example`,
      }))
      const key = { publicKey: { x: 'x'.repeat(43), y: 'y'.repeat(43) }, keyId: 'k'.repeat(43), needed: 2 }
      return { ...key, openers, proof: hash('9') }
    }
    case 'recordDrill':
      return { with: [1 + (n % 3)], proof: hash('9') }
    case 'declareImpartiality':
      return n % 12 === 0 ? { impartial: false, reason: 'Bekendt' } : { impartial: true }
    case 'excuseMember':
      return { member: some([pia, per, kaj])?.subject, reason: 'Grund' }
    case 'openBids':
      return {
        envelopes: liveBids(state.bids).map((one) => ({
          bid: one.id,
          sha256: lastVersion(one).sha256,
          ...(n % 7 === 0 ? {} : { contentSha256: hash('c') }),
        })),
      }
    case 'checkBid':
      return {
        bid: some(liveBids(state.bids))?.id,
        approvalInForce: true,
        admissible: n % 5 !== 0,
        reason: 'Grund',
        ...(n % 4 === 0 ? { missing: 'Bilag' } : {}),
      }
    case 'score':
    case 'agree': {
      const criterion = some(state.model?.criteria ?? [])?.id ?? 'pris'
      const text = `${name} af ${by.subject} ${n}`
      return {
        bid: admissibleBids(state.bids)[n % 2]?.id ?? bid,
        criterion,
        score: 7 + (n % 2),
        text,
        deviation: 'Grund',
      }
    }
    case 'draftAward': {
      const totals = Object.entries(state.report?.totals ?? {}).sort(([, a], [, b]) => b - a)
      return { winners: [totals[0]?.[0] ?? 'b1'], reason: 'Grund', advantages: 'Fordele' }
    }
    case 'notifyAward':
      return { channel: n % 2 === 0 ? 'electronic' : 'letter', voluntaryStandstill: n % 3 === 0 }
    case 'registerComplaint':
      return { complainant: 'Klager', received: { date: addDays(today, -(n % 3)), time: '00:30' } }
    case 'recordRuling': {
      const open = state.boardComplaints.filter(({ ruling }) => ruling === undefined || ruling.outcome === 'lifted')
      const complaint = some(open)?.id
      return {
        complaint,
        ruling: some(['lifted', 'dismissed', 'evaluate-again', 'award-again', 'tender-again']),
        decidedOn: today,
        text: 'K',
      }
    }
    case 'draftContract':
    case 'signContract':
    case 'noteApprovalLost':
      return { bid: state.award?.winners[0] ?? bid, approvalInForce: true, reason: 'Grund' }
    case 'registerAccessRequest': {
      const requester = some(['party', 'other', 'press'] as const)
      const cvr = requester === 'party' ? some(state.bids)?.cvr : undefined
      return { requester, what: 'Sagen', receivedOn: today, note: 'Brev', ...(cvr === undefined ? {} : { cvr }) }
    }
    case 'noteEnvelopesDeleted':
      return { files: [] }
    case 'recordNotice':
      return { number: '2027/S 1', sentOn: today }
    case 'destroyUnopened':
      return { sharesDestroyed: true, witnessed: 'Makuleret' }
    default: {
      const fields = tenderProcedure.commands.find((command) => command.name === name)?.fields ?? {}
      return sampleData(fields, n, today)
    }
  }
}
