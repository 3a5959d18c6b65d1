import { askedSeen } from '../access/asked-seen'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import { lastVersion, liveBids, sealedBids, type Bid } from './bid'
import { indexOf } from './index-of'
import { holdersLeft, missingDrills, type KeyRecord } from './key-record'
import { allLocked, type PanelMember } from './panel-member'
import { publishedParts } from './published-tender'
import type { TenderState } from './state'
import { openedStatuses } from './statuses'

/**
 * What a reader sees of a tender. Everybody who may read it what is published; a bidder also what it has sent itself. Who has bid is
 * known to nobody before the opening, not even to the office, and to the public only with the award. A member of the panel reads the
 * bids when declared, and the others' scores when all have locked, as the office does.
 */
export function view(state: TenderState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const heading = { caseNumber: state.caseNumber, status: state.status, title }
  if (relationOf(reader, standing).conflicted) return heading
  return {
    ...heading,
    ...publicOf(state),
    ...ownOf(state, reader.person?.organisation),
    ...insideView(state, reader),
  }
}

/** What the contracting authority and those named on the tender see besides; nothing for anybody else, nor for whoever is partial. */
export function insideView(state: TenderState, reader: Reader) {
  const relation = relationOf(reader, indexOf(state).standing)
  if (relation.conflicted || !(relation.office || relation.assigned)) return undefined
  const { memo, panel, questions, boardComplaints, report, award, consensus, contracts } = state
  const opened = openedStatuses.includes(state.status)
  const self = panel.find(({ subject }) => subject === reader.person?.subject)
  const opens = state.key?.holders.some(({ subject }) => subject === reader.person?.subject) === true
  const scoresOpen = allLocked(panel)
  return {
    ...(memo === undefined ? {} : { memo }),
    model: state.model,
    timetable: state.timetable,
    questions: questions.map((question) => without(question, 'cvr')),
    key: state.key === undefined ? undefined : keyOf(state.key),
    panel: panel.map((member) =>
      scoresOpen || member.subject === self?.subject ? without(member, 'interests') : progressOf(member),
    ),
    ...(state.opening === undefined ? {} : { opening: { by: state.opening.by, at: state.opening.at } }),
    ...(state.status === 'closed' && opens ? { envelopes: envelopesOf(state) } : {}),
    ...(opened && (self === undefined || relation.declared) ? { bids: liveBids(state.bids).map(bidOf) } : {}),
    ...(opened ? { late: state.bids.filter(({ late }) => late === true).length } : {}),
    ...(scoresOpen ? { consensus } : {}),
    ...(report === undefined ? {} : { report }),
    ...(award === undefined ? {} : { award }),
    boardComplaints,
    contracts,
    ...(relation.office ? { ...askedSeen(state, { office: true }), ...readingOf(state) } : {}),
  }
}

/** What is published, and nothing else; and what is tendered, which the office reads from the beginning. */
const publicOf = (state: TenderState) => ({
  suppliers: state.suppliers,
  volumeHours: state.volumeHours,
  ...without(publishedParts(state), 'caseNumber', 'title'),
  ...(state.locked === undefined ? {} : { locked: state.locked }),
})

/** What an organisation reads of its own: its envelopes by hash and time, its questions, and its requests for access. */
function ownOf({ bids, questions, accessRequests = [] }: TenderState, organisation: string | undefined) {
  const own = bids.filter(({ cvr }) => cvr === organisation)
  const asked = questions.filter(({ cvr }) => cvr === organisation)
  const wanted = organisation === undefined ? [] : accessRequests.filter(({ cvr }) => cvr === organisation)
  return {
    ...(own.length === 0
      ? {}
      : {
          own: own.map(({ id, versions, withdrawnAt, late, asked }) => ({
            id,
            versions: versions.map(({ sha256, size, at }) => ({ sha256, size, at })),
            ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
            ...(late === undefined ? {} : { late }),
            // From when all are asked, and no earlier: nobody has longer than the others.
            ...(asked === undefined
              ? {}
              : { missing: asked.what, ...(asked.until === undefined ? {} : { missingUntil: asked.until }) }),
          })),
        }),
    ...(asked.length === 0 ? {} : { ownQuestions: asked.map(({ id, text, at }) => ({ id, text, at })) }),
    ...(wanted.length === 0 ? {} : { accessRequests: wanted }),
  }
}

/** Who holds a share, never the drill's proof. */
const keyOf = (key: KeyRecord) => ({
  publicKey: key.publicKey,
  keyId: key.keyId,
  needed: key.needed,
  holders: key.holders,
  left: holdersLeft(key),
  missingDrills: missingDrills(key),
})

/** What an opener fetches: the envelope and for whom it is sealed. */
const envelopesOf = ({ bids }: TenderState) =>
  sealedBids(bids).map((bid) => {
    const { documentId, sha256, size, at } = lastVersion(bid)
    return { bid: bid.id, bidder: bid.cvr, documentId, sha256, size, at }
  })

const bidOf = ({ id, cvr, name, approvalId, opened, check, asked, supplied, versions }: Bid) => ({
  id,
  cvr,
  name,
  approvalId,
  receivedAt: versions.at(-1)?.at,
  sha256: versions.at(-1)?.sha256,
  ...(opened === undefined ? {} : { opened }),
  ...(check === undefined ? {} : { check }),
  ...(asked === undefined ? {} : { asked }),
  ...(supplied === undefined ? {} : { supplied }),
})

/** How far a member is, without a word of what they think. */
const progressOf = ({ subject, name, impartiality, scores, locked }: PanelMember) => ({
  subject,
  name,
  impartiality,
  scored: Object.keys(scores).length,
  locked: locked === true,
})

const readingOf = ({ readingUntil }: Pick<TenderState, 'readingUntil'>) =>
  readingUntil === undefined ? {} : { readingUntil }
