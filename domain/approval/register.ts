import { addressInOneLine } from '../address/address-lines'
import { danishLongDate } from '../calendar/danish'
import { regionAt } from '../catalogue/municipalities'
import { specialfunktionName } from '../catalogue/specialer'
import type { EndGround, RegisterEntry, RegisterOrder } from '../process/procedure'
import { endingDeadlines } from './deadlines-in-order'
import type { ApprovalState } from './state'
import { isLiving } from './statuses'

/**
 * What the public register shows (I14): nothing before the first day; then the whole time without a gap, from the first
 * period's first day to the present one's last; and, while it lives past that, why.
 */
export function register(state: ApprovalState): RegisterEntry | undefined {
  if (!state.inForce) return undefined
  const { identity, details, supervision, conditions } = state
  const note = noteOf(state)
  const region = regionAt(identity.municipality, state.coming?.[0]?.after ?? state.validFrom)
  const living = isLiving(state)
  const [end] = living ? endingDeadlines(state) : []
  const { address, ownerType, owner, targetGroup, places } = details
  return {
    providerName: state.offerName,
    cvr: identity.cvr,
    pNumber: identity.pNumber,
    municipality: identity.municipality,
    specialeId: state.specialeId,
    specialfunktionId: identity.specialfunktionId,
    specialfunktionName: specialfunktionName(identity.specialfunktionId),
    status: living ? 'in-force' : 'ended',
    validFrom: state.since,
    validTo: state.endedOn ?? state.interimTo ?? state.validTo,
    ...(end === undefined ? {} : { endsAt: end.at }),
    ...(living ? {} : { endGround: groundOf(state) }),
    ...(region === undefined ? {} : { region }),
    ...(address === undefined ? {} : { address: addressInOneLine(address) }),
    ...(ownerType === undefined ? {} : { ownerType }),
    ...(owner === undefined ? {} : { ownerName: owner.organisation }),
    ...(targetGroup === undefined ? {} : { targetGroup }),
    ...(places === undefined ? {} : { places }),
    office: state.office,
    ...(conditions.every(({ from }) => from !== undefined)
      ? {}
      : {
          conditions: conditions
            .filter(({ from }) => from === undefined)
            .map(({ text, due, status }) => ({
              text,
              due,
              ...(status === 'met' ? { met: true as const } : {}),
            })),
        }),
    ...(living && supervision !== undefined
      ? { intensifiedSupervision: { from: supervision.from, to: supervision.to } }
      : {}),
    ...(living && (state.orders ?? []).length > 0 ? { orders: ordersOf(state) } : {}),
    ...lastReportOf(state),
    ...(living && state.renewal !== undefined ? { underRenewal: true as const } : {}),
    ...(note === undefined ? {} : { note }),
  }
}

const ordersOf = ({ orders = [] }: ApprovalState): readonly RegisterOrder[] =>
  orders.map(({ from, text, due, department, noNewResidents }) => ({
    from,
    text,
    due,
    ...(department === undefined ? {} : { department }),
    ...(noNewResidents === undefined ? {} : { noNewResidents }),
  }))

function lastReportOf({ reports = [] }: ApprovalState): Pick<RegisterEntry, 'lastReport'> {
  const last = reports.at(-1)
  return last === undefined ? {} : { lastReport: { on: last.on, text: last.text } }
}

function groundOf({ status, lapse }: ApprovalState): EndGround {
  if (status === 'revoked') return 'revoked'
  return status === 'given-up' ? 'given-up' : (lapse?.ground ?? 'expired')
}

function noteOf({
  status,
  renewal,
  interimTo,
  orders = [],
  withdrawn = [],
  obligations = [],
}: ApprovalState): string | undefined {
  const closedToNew = isLiving({ status }) && orders.some(({ noNewResidents }) => noNewResidents === true)
  const notes = [
    ...(closedToNew ? ['Optager ikke nye borgere, jf. påbud.'] : []),
    ...(isLiving({ status })
      ? withdrawn.flatMap(({ part: { department } }) =>
          department === undefined ? [] : [`${department} er ikke længere omfattet af godkendelsen.`],
        )
      : []),
    ...(isLiving({ status })
      ? obligations.map(
          ({ from, to }) =>
            `Har videns- og rådgivningsforpligtelse fra ${danishLongDate(from)} til og med ${danishLongDate(to)}.`,
        )
      : []),
    ...[standingNote(status, renewal, interimTo)].filter((note) => note !== undefined),
  ]
  return notes.length === 0 ? undefined : notes.join(' ')
}

function standingNote(
  status: ApprovalState['status'],
  renewal: ApprovalState['renewal'],
  interimTo: ApprovalState['interimTo'],
): string | undefined {
  if (status === 'extended')
    return renewal === undefined
      ? 'Gælder fortsat i en overgangsperiode.'
      : 'Gælder fortsat, mens en rettidig ansøgning om fornyelse behandles.'
  if (interimTo !== undefined && status === 'renewal-pending')
    return `Midlertidigt forlænget til og med ${danishLongDate(interimTo)}, mens en ansøgning om fornyelse behandles.`
  return undefined
}
