import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { withNotices } from '../contact/with-notices'
import { mailsTo, recipientsOf, toOffice, withOffice } from '../contact/recipients'
import { evenIfOver } from '../lapse/held'
import type { ApprovalState } from '../state'
import { withAddedConditions, withoutConditions, type AddedConditions } from './added-conditions'
import { conditionEnd, conditionKey, dueOf, type ApprovalCondition, type ConditionResult } from './condition'

interface ConditionClosed {
  readonly type: 'condition-closed'
  readonly condition: string
  readonly result: ConditionResult
  readonly reason: string
  /** The new day, when it is extended, with the reminders of it. */
  readonly due?: CivilDate
  readonly deadlines?: readonly Deadline[]
}

/** What can happen to a vilkår; `condition` is its number. */
export type ConditionEvent =
  | { readonly type: 'condition-reminded'; readonly condition: string; readonly days: number }
  /** Of each a reminder had passed while nobody was to be reminded: one e-mail for all. */
  | { readonly type: 'conditions-reminded'; readonly conditions: readonly string[] }
  | { readonly type: 'condition-passed'; readonly condition: string }
  | {
      readonly type: 'condition-reported'
      readonly condition: string
      readonly text: string
      readonly documents?: readonly string[]
    }
  | ConditionClosed
  /** `dropped`: numbers of those that they take the place of. */
  | ({ readonly type: 'conditions-set'; readonly dropped: readonly string[] } & AddedConditions)
  | { readonly type: 'conditions-dropped'; readonly dropped: readonly string[] }

const closings: Readonly<Record<ConditionResult, string>> = {
  met: 'Vilkår opfyldt',
  'not-met': 'Vilkår ikke opfyldt',
  extended: 'Vilkår forlænget',
}

/** What the provider tells goes to the office, and what the office says to the provider; both are reminded. */
export const conditionEvents = withNotices<ConditionEvent>({
  'condition-reminded': {
    audience: 'party',
    text: 'Påmindelse om vilkår sendt',
    evolve: (state, { condition, days }) => ({
      ...state,
      deadlines: withoutDeadlines(state.deadlines, `${conditionKey}${condition}/${days}`),
    }),
    notice: (state, { condition }) => ({ template: 'condition-reminder', data: dueFor(state, condition) }),
    noticed: withOffice,
  },
  'conditions-reminded': {
    audience: 'party',
    text: 'Påmindelse om vilkår sendt',
    evolve: (state) => state,
    notice(state, { conditions }) {
      const [due = '', ...more] = conditions.map((id) => dueOf(state.conditions, id)).sort()
      return {
        template: 'condition-reminder',
        data: { ...aboutOf(state), due, ...(more.length === 0 ? {} : { more }) },
      }
    },
    noticed: withOffice,
  },
  'condition-passed': {
    decisive: true,
    audience: 'party',
    text: 'Fristen for et vilkår er gået',
    evolve: (state, { condition: id }) =>
      withCondition(
        { ...state, deadlines: withoutDeadlines(state.deadlines, `${conditionKey}${id}`) },
        id,
        (condition) => ({ ...condition, passed: true }),
      ),
    effects: (state, { condition }) => [
      toOffice(state, { template: 'condition-passed', data: dueFor(state, condition) }),
      ...(state.tellsOfConditions === true
        ? mailsTo(recipientsOf(state), { template: 'condition-missed', data: dueFor(state, condition) })
        : []),
    ],
  },
  'condition-reported': {
    decisive: true,
    audience: 'party',
    text: 'Vilkår meldt opfyldt',
    evolve: (state, { condition: id, text, documents }, { at }) =>
      withCondition(state, id, (condition) => ({
        ...condition,
        reported: { text, at, ...(documents === undefined ? {} : { documents }) },
      })),
    effects: (state, { condition }) => [
      toOffice(state, { template: 'condition-reported', data: dueFor(state, condition) }),
    ],
  },
  'condition-closed': {
    decisive: true,
    audience: 'party',
    text: ({ result }) => closings[result],
    evolve: (state, event, { at }) => closed(state, event, at),
    notice: (state, { condition, result }) => ({
      template: 'condition-closed',
      data: { ...dueFor(state, condition), result },
    }),
  },
  'conditions-set': {
    decisive: true,
    audience: 'public',
    text: 'Nye vilkår for godkendelsen',
    evolve: (state, { dropped, ...added }, { at }) =>
      evenIfOver(state, at, (stood) => withAddedConditions(withoutConditions(stood, dropped), added)),
    notice: (state, { numbered = [] }) => ({
      template: 'conditions-set',
      data: { ...aboutOf(state), due: numbered.map(({ due }) => due).sort()[0] ?? '' },
    }),
  },
  'conditions-dropped': {
    decisive: true,
    audience: 'public',
    text: 'Vilkår for godkendelsen gælder ikke længere',
    evolve: (state, { dropped }, { at }) => evenIfOver(state, at, (stood) => withoutConditions(stood, dropped)),
  },
})

/** What e-mails say of a condition. */
const dueFor = (state: ApprovalState, condition: string) => ({
  ...aboutOf(state),
  due: dueOf(state.conditions, condition),
})

function withCondition(
  state: ApprovalState,
  id: string,
  change: (condition: ApprovalCondition) => ApprovalCondition,
): ApprovalState {
  return {
    ...state,
    conditions: state.conditions.map((condition) => (condition.id === id ? change(condition) : condition)),
  }
}

/** Met or not, nothing more is due of it; with a new day it begins again. */
function closed(
  state: ApprovalState,
  { condition: id, result, reason, due, deadlines = [] }: ConditionClosed,
  at: Instant,
): ApprovalState {
  const left = state.deadlines.filter(
    ({ key }) => key !== `${conditionKey}${id}` && !key.startsWith(`${conditionKey}${id}/`),
  )
  const closing = { result, reason, at }
  return withCondition(
    {
      ...state,
      deadlines: withDeadlines(left, ...deadlines, ...(due === undefined ? [] : [conditionEnd({ id, due })])),
    },
    id,
    (condition) =>
      result === 'extended'
        ? { ...without(condition, 'passed', 'reported'), due: due ?? condition.due, closing }
        : { ...condition, status: result, closing },
  )
}
