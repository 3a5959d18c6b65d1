import { addDays, addYears } from '../../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import type { Instant } from '../../calendar/instant'
import { authorityOf } from '../../catalogue/authorities'
import { relocationRules, ruleAt } from '../../catalogue/jurisdiction-rules'
import type { Deadline } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { awaitsAuthority, isAhead, needsConsent, type Change, type ChangeKind } from './change'

/** Key of the deadline on which a move that was told in advance takes place. */
export const moveKey = (id: string): string => `address-change/${id}`
/** Key of the deadline on which another change that was accepted in advance begins to hold. */
export const changeKey = (id: string): string => `change/${id}`
/** Key of the deadline on which the authority of a new address takes over. */
export const handoverKey = 'authority-handover'

/** The first instant at the new address, which holds from then on. */
export function moveOn({ from }: Change, id: string): Deadline {
  return {
    key: moveKey(id),
    rule: 'address-change',
    at: copenhagenMidnight(from),
    date: from,
    command: 'moveAddress',
    data: { change: id },
    // Until then the party can withdraw it.
    endsRight: true,
    explanation: `Tilbuddet flytter ${danishLongDate(from)}.`,
  }
}

const holding: Readonly<Record<ChangeKind, string>> = {
  address: 'Tilbuddet flytter',
  name: 'Tilbuddets nye navn gælder fra',
  'p-number': 'Tilbuddets nye P-nummer gælder fra',
  leader: 'Den nye leder tiltræder',
  owner: 'Den nye ejer overtager tilbuddet',
  'target-group': 'Ændringen gælder fra',
}

/** The first instant of a change that was told, or that the authority has accepted, in advance. */
export function changeOn(change: Change, id: string): Deadline {
  const { from, kind } = change
  return {
    key: changeKey(id),
    rule: 'change-in-force',
    at: copenhagenMidnight(from),
    date: from,
    command: 'carryOutChange',
    data: { change: id },
    // As of a move.
    endsRight: true,
    explanation: `${holding[kind]} ${danishLongDate(from)}, ${needsConsent(change) ? 'jf. socialtilsynets godkendelse af ændringen' : 'som tilbuddet har oplyst'}.`,
  }
}

/**
 * What is ahead of an approval that was over and lives again: ending took these deadlines. A day that has come meanwhile is met
 * now and not dated back.
 */
export const changesAhead = ({ changes }: Pick<ApprovalState, 'changes'>, at: Instant): readonly Deadline[] =>
  changes
    .filter((change) => isAhead(change) && !awaitsAuthority(change))
    .map((change) => (change.kind === 'address' ? moveOn(change, change.id) : changeOn(change, change.id)))
    .map((deadline) => (deadline.at < at ? { ...deadline, at } : deadline))

/** The old authority keeps the approval for a year from when it learnt of the new address. */
export function handoverAfter(from: string, to: string, at: Instant): Deadline {
  const known = civilDateAt(at)
  const on = addYears(known, ruleAt(relocationRules, known)?.years ?? 1)
  return {
    key: handoverKey,
    rule: 'authority-handover',
    at: copenhagenMidnight(on),
    date: addDays(on, -1),
    command: 'handOver',
    data: { to },
    endsRight: false,
    explanation: `${authorityOf(from).name} beholder tilsynet i et år fra ${danishLongDate(known)}, hvor den nye adresse blev kendt, og overdrager det derefter til ${authorityOf(to).name}, jf. socialtilsynsloven § 2 a.`,
  }
}
