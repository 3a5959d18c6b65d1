import { addDays, type CivilDate } from '../calendar/civil-date'
import type { Field, FieldTable } from '../process/fields'
import type { CaseState } from '../process/procedure'

const assumedText = 'Antaget'

/**
 * Likely data for a command of which nothing is told but when it comes: what its fields require, and what the case has
 * asked for. Where a field has a form of its own, such as a number of eight digits, the assumption has to bring its data.
 */
export function assumedData(fields: FieldTable, state: CaseState, date: CivilDate): Readonly<Record<string, unknown>> {
  const asked = askedFor(state)
  const needed = Object.entries(fields).filter(([name, field]) => field.optional !== true || asked.has(name))
  // Of a submission in which nothing is required something must be told, or it is none: its first running text.
  const wanted =
    needed.length > 0
      ? needed
      : Object.entries(fields)
          .filter(([, field]) => field.kind === 'text' && field.lines === 'many')
          .slice(0, 1)
  return Object.fromEntries(
    wanted.map(([name, field]) => [name, asked.get(name)?.(field, date) ?? likely(field, date)]),
  )
}

/** What the case lacks by its own list, by field; answers to criteria are one field, and keep those that were given. */
function askedFor(state: CaseState): ReadonlyMap<string, (field: Field, date: CivilDate) => unknown> {
  const { missing = [], content = {} } = state as CaseState & {
    readonly missing?: readonly { readonly field: string }[]
    readonly content?: Readonly<Record<string, unknown>>
  }
  const asked = new Map<string, (field: Field, date: CivilDate) => unknown>()
  for (const { field: path } of missing) {
    const [name = '', id] = path.split('/')
    const given = content[name]
    if (id === undefined)
      asked.set(name, (field, date) => (field.kind === 'list' ? [likely(field.of, date)] : likely(field, date)))
    else if (name === 'criteriaAnswers') {
      const ids = missing.flatMap(({ field }) =>
        field.startsWith('criteriaAnswers/') ? [field.slice('criteriaAnswers/'.length)] : [],
      )
      asked.set(name, () => [
        ...((given ?? []) as readonly unknown[]),
        ...ids.map((criterionId) => ({ criterionId, text: assumedText })),
      ])
    } else
      asked.set(name, (field, date) => ({
        ...(likely(field, date) as object),
        ...(given as object | undefined),
        [id]: true,
      }))
  }
  return asked
}

function likely(field: Field, date: CivilDate): unknown {
  switch (field.kind) {
    case 'text':
      return assumedText
    case 'email':
      return 'antaget@specialeplan.example'
    case 'date':
      return addDays(date, 30)
    case 'integer':
      return Math.max(field.min, Math.min(1, field.max))
    case 'flag':
      return true
    case 'choice':
      return Object.keys(field.of)[0]
    case 'list':
      return Array.from({ length: field.min }, () => likely(field.of, date))
    case 'address':
      return assumedText
    case 'group':
      return Object.fromEntries(
        Object.entries(field.fields)
          .filter(([, member]) => member.optional !== true)
          .map(([name, member]) => [name, likely(member, date)]),
      )
  }
}
