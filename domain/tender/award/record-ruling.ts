import { civilDateAt } from '../../calendar/copenhagen'
import { danishDate } from '../../calendar/danish'
import { choice, date, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { hasSignedContract, unsignedWinners } from '../contract/contract'
import type { EndingEvent } from '../ending/events'
import type { BoardComplaint, TenderState } from '../state'
import { awardedStatuses } from '../statuses'
import { contractManager, tenderOfficer } from '../tender-rights'
import type { AwardEvent } from './events'
import { leavePlaces } from './leave-places'

/** What the board can come to, and what follows here. */
export const rulings = {
  lifted: 'Klagen har ikke længere opsættende virkning',
  dismissed: 'Klagen er ikke taget til følge eller trukket tilbage',
  'evaluate-again': 'Tildelingen er annulleret; der evalueres på ny',
  'award-again': 'Tildelingen er annulleret; der tildeles på ny',
  'tender-again': 'Udbuddet er annulleret; der udbydes på ny',
} as const

/** By which what was decided is annulled. */
const annulling: readonly string[] = ['evaluate-again', 'award-again', 'tender-again']

/** In which bids are known and nothing has been told, or not any more: a ruling over an award that is gone comes here. */
const undecided = ['closed', 'opened', 'evaluating', 'evaluated'] as const
/** In which a contract is signed with all who get one. */
const signed = ['contracted', 'announced'] as const

/**
 * The board's ruling, first on the suspension and later on the complaint itself. The suspension ends when no complaint that suspends is
 * left; an award that is annulled is gone, and letters say so. Where the whole procedure falls it is cancelled, and can be tendered
 * again. A contract that is signed stands here whatever the ruling says: what follows is decided on the contract.
 *
 * Refuses: COMPLAINT_UNKNOWN for one that is not there or has been ruled on, DATE_INVALID for a day to come.
 */
export const recordRuling = defineCommand<TenderState, AwardEvent | EndingEvent>()({
  name: 'recordRuling',
  label: 'Registrér Klagenævnets kendelse',
  law: 'klagenævnsloven §§ 12-14',
  from: [...awardedStatuses, ...undecided, ...signed],
  to: [...awardedStatuses, ...undecided, ...signed, 'cancelled'],
  moves: [
    ...staying(...awardedStatuses, ...undecided, ...signed),
    ['suspended', 'standstill'],
    ['suspended', 'ready-to-sign'],
    ['suspended', 'contracted'],
    ['ready-to-sign', 'contracted'],
    ...awardedStatuses.flatMap((from) => ['evaluating', 'evaluated', 'cancelled'].map((to) => [from, to] as const)),
    ...undecided.map((from) => [from, 'cancelled'] as const),
  ],
  reopens: true,
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    complaint: reference('Klage', 'board-complaint', { max: 10 }),
    ruling: choice('Kendelse', rulings),
    decidedOn: date('Afsagt den'),
    text: prose('Det væsentlige', { max: 4000 }),
  },
  offered: ({ boardComplaints }) => boardComplaints.some(isOpen),
  decide(state, { complaint, ruling, decidedOn, text: gist }, { at }) {
    const found = state.boardComplaints.find(({ id }) => id === complaint)
    // What has been lifted once has nothing left to lift.
    if (found === undefined || !isOpen(found) || found.ruling?.outcome === ruling) refuse('COMPLAINT_UNKNOWN')
    if (decidedOn > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['decidedOn'] }, 'Kendelsen er ikke afsagt endnu.')
    const told = awardedStatuses.includes(state.status)
    const binds = hasSignedContract(state)
    const annuls = annulling.includes(ruling)
    return [
      {
        type: 'ruling-recorded',
        id: complaint,
        ruling,
        decidedOn,
        text: gist,
        ...(annuls && (binds || !told) ? { noted: true as const } : {}),
      },
      ...(annuls && binds && told ? [leavePlaces(state, unsignedWinners(state), gist, at)] : []),
      ...(ruling === 'tender-again' && !binds
        ? [
            {
              type: 'cancelled' as const,
              reason: 'board-ruling' as const,
              text: `Klagenævnet for Udbud har annulleret udbuddet ved kendelse af ${danishDate(decidedOn)}.`,
            },
          ]
        : []),
    ]
  },
})

/** Whether the board has more to say of it: it has ruled on nothing yet, or on the suspension alone. */
const isOpen = ({ ruling }: BoardComplaint): boolean => ruling === undefined || ruling.outcome === 'lifted'
