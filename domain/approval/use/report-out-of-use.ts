import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, party } from '../../rights/rights'
import type { LapseEvent } from '../lapse/events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import { disuseDeadlines } from './disuse'
import { disuseKey } from './silence'
import type { UseEvent } from './events'

const common = {
  law: 'socialtilsynsloven § 5, stk. 7, og § 12',
  from: livingStatuses,
  to: [...livingStatuses, 'lapsed'],
  moves: livingStatuses.flatMap(
    (status) =>
      [
        [status, status],
        [status, 'lapsed'],
      ] as const,
  ),
} as const

const fields = {
  lastUsed: date('Sidst brugt den; aldrig brugt: godkendelsens første dag'),
  note: optional(prose('Bemærkning; intet om borgere', { max: 2000 })),
} as const

/**
 * The provider states that the function is not used, and since when. From that day two years run; if they have run already,
 * the approval has lapsed by law.
 *
 * Refuses: DATE_INVALID for a day to come, before the approval began, or before a day of use that is known.
 */
export const reportOutOfUse = defineCommand<ApprovalState, UseEvent | LapseEvent>()({
  ...common,
  name: 'reportOutOfUse',
  label: 'Oplys, at specialfunktionen ikke bruges',
  by: party,
  submission: true,
  fields,
  decide: (state, data, { at }) => outOfUse(state, data, at),
})

/**
 * The office states it, when it has heard the party over what it has learnt: an answer has come, or the time for one is over.
 *
 * Refuses: as `reportOutOfUse`; HEARING_OPEN while the party may still answer, DATE_INVALID for a hearing to come.
 */
export const registerOutOfUse = defineCommand<ApprovalState, UseEvent | LapseEvent>()({
  ...common,
  name: 'registerOutOfUse',
  label: 'Registrér, at specialfunktionen ikke bruges',
  law: 'socialtilsynsloven § 5, stk. 7, og forvaltningsloven § 19',
  by: [caseworker],
  bar: ['conflicted'],
  fields: {
    ...fields,
    heardOn: date('Høringsbrevet kom frem til tilbuddet den'),
    answer: optional(prose('Tilbuddets svar; tomt, hvis der ikke er svaret', { max: 2000 })),
  },
  decide(state, { heardOn, answer, ...data }, { at }) {
    const today = civilDateAt(at)
    if (heardOn > today || heardOn < state.since)
      refuse(
        'DATE_INVALID',
        { fields: ['heardOn'] },
        'Tilbuddet skal være hørt, før det registreres, at specialfunktionen ikke bruges. Ret datoen.',
      )
    const due = computeDeadline(ruleSetById(state.ruleSet).rules['party-hearing'], heardOn)
    if ((answer ?? '').trim() === '' && at < due.endsAt)
      refuse('HEARING_OPEN', { fields: ['answer'] }, 'Tilbuddet kan stadig svare. Afvent svaret eller fristens udløb.')
    return outOfUse(state, data, at, { heardOn, ...(answer === undefined ? {} : { answer }) })
  },
})

function outOfUse(
  { ruleSet, since, lastUsedOn, outOfUse: known }: ApprovalState,
  { lastUsed, note }: { readonly lastUsed: CivilDate; readonly note?: string },
  at: Instant,
  hearing: { readonly heardOn?: CivilDate; readonly answer?: string } = {},
): readonly (UseEvent | LapseEvent)[] {
  if (lastUsed < since || lastUsed > civilDateAt(at))
    refuse(
      'DATE_INVALID',
      { fields: ['lastUsed'] },
      'Dagen skal ligge mellem godkendelsens begyndelse og i dag. Ret datoen.',
    )
  // A stated last day may be stated anew, also as an earlier one; a day of use is a fact that speaks against it.
  const usedOn = known === undefined ? lastUsedOn : known.usedOn
  if (usedOn !== undefined && lastUsed < usedOn)
    refuse(
      'DATE_INVALID',
      { fields: ['lastUsed'], earliest: usedOn },
      'Det er oplyst, at specialfunktionen har været brugt efter den dag. Ret datoen.',
    )
  if (known?.lastUsed === lastUsed) return []
  const deadlines = disuseDeadlines(ruleSet, lastUsed, at)
  const lapse = deadlines.find(({ key }) => key === disuseKey)
  const told = {
    type: 'out-of-use',
    lastUsed,
    ...(note === undefined ? {} : { note }),
    ...hearing,
  } as const
  if (lapse !== undefined && lapse.at <= at)
    return [
      { ...told, deadlines: [] },
      { type: 'lapsed', ground: 'unused', lastDay: lapse.date, lastUsed },
    ]
  return [{ ...told, deadlines }]
}
