import { isCivilDate } from '../../../domain/calendar/civil-date'
import type { Field, FieldTable } from '../../../domain/process/fields'
import { questionSheet, type Answer, type Question } from '../../../domain/process/question-sheet'
import { referenceOf } from '../../../web/form/reference-control'
import type { Shown, ShownFact, ShownSection } from '../../../web/parts/shown'
import { titleOrEarlier } from './shared-words'
import type { NotShown, ViewReading, Word, Words, WordSection } from './word'

type Members = Readonly<Record<string, unknown>>

/** A case's view as sections for people. What has no Danish name is shown to nobody; what is absent or empty is left out. */
export const toldView = (sections: readonly WordSection[], reading: ViewReading): readonly ShownSection[] =>
  sections
    .map(({ title, words }) => ({ title, facts: factsOf(words, reading.view, reading) }))
    .filter(({ facts }) => facts.length > 0)

/** The Danish name of a member with its rules; undefined for what is not shown. */
export const wordOf = (word: string | Word | NotShown | undefined): Word | undefined =>
  word === undefined || (typeof word === 'object' && 'notShown' in word)
    ? undefined
    : typeof word === 'string'
      ? { label: word }
      : word

function factsOf(words: Words, members: Members, reading: ViewReading): readonly ShownFact[] {
  return Object.entries(words).flatMap(([member, told]): readonly ShownFact[] => {
    const word = wordOf(told)
    const value = members[member]
    if (word === undefined || value === undefined) return []
    const shown = shownBy(word, value, reading)
    return shown === undefined ? [] : [[word.label, shown]]
  })
}

function shownBy(word: Word, value: unknown, reading: ViewReading): Shown | undefined {
  if (word.tell !== undefined) return word.tell(value, reading)
  if (isList(value)) return listed(value.map((one) => shownBy(word, one, reading)))
  if (!isMembers(value)) return word.of === undefined ? plain(value) : word.of[String(value)]
  if (word.answers !== undefined) return sheet(word.answers, questionSheet(word.answers, value), reading)
  if (word.byKey !== undefined) return keyed(word, word.byKey, value, reading)
  return word.within === undefined ? undefined : grouped(factsOf(word.within, value, reading))
}

function keyed(
  { byKey: _byKey, ...word }: Word,
  nameOf: NonNullable<Word['byKey']>,
  values: Members,
  reading: ViewReading,
): Shown | undefined {
  return grouped(
    Object.entries(values).flatMap(([key, value]): readonly ShownFact[] => {
      const label = nameOf(key, reading)
      const shown = shownBy(word, value, reading)
      return label === undefined || shown === undefined ? [] : [[label, shown]]
    }),
  )
}

/** A text, number, day, moment, or yes and no; nothing for an object, which would need names for its members. */
function plain(value: unknown): Shown | undefined {
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej'
  if (typeof value === 'number') return danishNumber(value)
  if (typeof value !== 'string' || value.trim() === '') return undefined
  if (isCivilDate(value)) return { kind: 'day', date: value }
  return isInstant(value) ? { kind: 'moment', at: value } : value
}

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(text)

/** A number as Danes write it: 1.234,5. */
export const danishNumber = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.')
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')}${decimals === undefined ? '' : `,${decimals}`}`
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null

const grouped = (facts: readonly ShownFact[]): Shown | undefined =>
  facts.length === 0 ? undefined : { kind: 'facts', of: facts }

function listed(shown: readonly (Shown | undefined)[]): Shown | undefined {
  const there = shown.filter((one): one is Shown => one !== undefined)
  return there.length === 0 ? undefined : { kind: 'list', of: there }
}

const sheet = (fields: FieldTable, questions: readonly Question[], reading: ViewReading): Shown | undefined =>
  grouped(
    questions.flatMap(({ name, label, answer }): readonly ShownFact[] => {
      const field = fields[name]
      const shown = answer === undefined || field === undefined ? undefined : answered(field, answer, reading)
      return shown === undefined ? [] : [[label, shown]]
    }),
  )

/** An answer in the words of its question; a criterion by its title. */
function answered(field: Field, answer: Answer, reading: ViewReading): Shown | undefined {
  if (typeof answer !== 'object')
    return referenceOf(field) === 'criterion' ? titleOrEarlier(String(answer), reading) : plain(answer)
  if (isAnswers(answer))
    return field.kind === 'list' ? listed(answer.map((one) => answered(field.of, one, reading))) : undefined
  if ('questions' in answer) return field.kind === 'group' ? sheet(field.fields, answer.questions, reading) : undefined
  return answer.label
}

const isAnswers = (answer: Answer): answer is readonly Answer[] => Array.isArray(answer)
