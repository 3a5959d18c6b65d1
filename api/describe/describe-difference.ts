import type { CivilDate } from '../../domain/calendar/civil-date'
import type { Instant } from '../../domain/calendar/instant'
import type { MailTemplateName } from '../../domain/mail/mail-message'
import type { RegisterEntry } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import { describeFuture, type FutureEntry, type TimelineCase } from './describe-timeline'

/** What is there in one future and not in the other. */
export interface Change<T> {
  /** Only as it would be without what is assumed. */
  readonly gone: readonly T[]
  /** Only with it. */
  readonly added: readonly T[]
}

/** What an assumption changes in one case, held against what comes when nothing happens. */
export interface CaseDifference {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly procedureName: string
  /** Where the case ends up; absent where it is not opened. */
  readonly status: {
    readonly without?: { readonly status: string; readonly statusName: string }
    readonly with?: { readonly status: string; readonly statusName: string }
  }
  /** What the register shows from an instant on; nothing: `null`. */
  readonly register: readonly {
    readonly from: Instant
    readonly without: RegisterEntry | null
    readonly with: RegisterEntry | null
  }[]
  /** The deadlines that fall. */
  readonly deadlines: Change<{
    readonly at: Instant
    readonly date: CivilDate
    readonly rule: string
    readonly ruleName: string
  }>
  readonly mails: Change<{
    readonly at: Instant
    readonly template: MailTemplateName
    readonly subject: string
    readonly to: string
  }>
  readonly letters: Change<{ readonly at: Instant; readonly title: string; readonly to: string }>
}

/**
 * What is assumed, case by case, held against what comes when nothing happens: of what the reader is told in either future, so
 * that the difference tells nothing that neither does. Cases without any are left out.
 */
export function describeDifference(
  withoutIt: readonly TimelineCase[],
  withIt: readonly TimelineCase[],
): readonly CaseDifference[] {
  const [known, knownWithIt] = [byOpening(withoutIt), byOpening(withIt)]
  return [...new Set([...knownWithIt.keys(), ...known.keys()])].flatMap((key) => {
    const [before, after] = [known.get(key), knownWithIt.get(key)]
    const one = after ?? before
    if (one === undefined) return []
    const { procedure } = one
    const [entriesBefore, entriesAfter] = [told(before), told(after)]
    const difference: CaseDifference = {
      caseId: one.foresight.caseId,
      procedure,
      procedureName: procedures[procedure].danishName,
      status: {
        ...endsUp('without', before, entriesBefore),
        ...endsUp('with', after, entriesAfter),
      },
      register: registerDifference(registerOf(before, entriesBefore), registerOf(after, entriesAfter)),
      deadlines: changed(deadlinesOf(entriesBefore), deadlinesOf(entriesAfter)),
      mails: changed(
        entriesBefore.flatMap(({ at, mails }) => mails.map((mail) => ({ at, ...mail }))),
        entriesAfter.flatMap(({ at, mails }) => mails.map((mail) => ({ at, ...mail }))),
      ),
      letters: changed(
        entriesBefore.flatMap(({ at, letters }) => letters.map((letter) => ({ at, ...letter }))),
        entriesAfter.flatMap(({ at, letters }) => letters.map((letter) => ({ at, ...letter }))),
      ),
    }
    return isAny(difference) ? [difference] : []
  })
}

/**
 * A case that there is goes by its id. One that is only opened then has another id in each future, since the journal of the case
 * that opens it has another length: it is the same when it is opened by the same process at the same instant.
 */
function byOpening(cases: readonly TimelineCase[]): ReadonlyMap<string, TimelineCase> {
  const known = new Map<string, TimelineCase>()
  for (const one of cases) {
    const { caseId, steps } = one.foresight
    const opened = cases.filter(
      (other) => other.procedure === one.procedure && other.foresight.steps[0]?.at === steps[0]?.at && !other.row,
    )
    known.set(one.row === undefined ? `${one.procedure} ${steps[0]?.at} ${opened.indexOf(one)}` : caseId, one)
  }
  return known
}

const told = (one: TimelineCase | undefined): readonly FutureEntry[] =>
  one === undefined ? [] : describeFuture(one).map(({ entry }) => entry)

/** As the reader is told: after the last step that they are told of. */
function endsUp(
  name: 'without' | 'with',
  one: TimelineCase | undefined,
  entries: readonly FutureEntry[],
): CaseDifference['status'] {
  if (one === undefined) return {}
  const status = entries.at(-1)?.status ?? one.row?.status
  return status === undefined
    ? {}
    : { [name]: { status, statusName: procedures[one.procedure].statuses[status] ?? status } }
}

const deadlinesOf = (entries: readonly FutureEntry[]) =>
  entries.flatMap(({ at, date, rule, ruleName = rule ?? '' }) =>
    rule === undefined ? [] : [{ at, date, rule, ruleName }],
  )

/** Of two lists what stands in one of them alone; twice in one and once in the other is a difference too. */
function changed<T>(before: readonly T[], after: readonly T[]): Change<T> {
  return { gone: beyond(before, after), added: beyond(after, before) }
}

function beyond<T>(these: readonly T[], those: readonly T[]): readonly T[] {
  const left = those.map((one) => JSON.stringify(one))
  return these.filter((one) => {
    const place = left.indexOf(JSON.stringify(one))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

interface Shown {
  readonly from: Instant
  readonly entry: RegisterEntry | null
}

const registerOf = (one: TimelineCase | undefined, entries: readonly FutureEntry[]): readonly Shown[] => [
  { from: '', entry: one?.foresight.register ?? null },
  ...entries.flatMap(({ at, register }) => (register === undefined ? [] : [{ from: at, entry: register }])),
]

/** From which instants on the register shows something else. Of several changes at one instant the last is what is shown. */
function registerDifference(before: readonly Shown[], after: readonly Shown[]): CaseDifference['register'] {
  const at = (shown: readonly Shown[], instant: Instant): RegisterEntry | null =>
    shown.findLast(({ from }) => from <= instant)?.entry ?? null
  const instants = [...new Set([...before, ...after].map(({ from }) => from))].sort()
  const states = instants.map((from) => ({ from, without: at(before, from), with: at(after, from) }))
  return states.filter((state, n) => {
    const same = (one: Omit<CaseDifference['register'][number], 'from'> | undefined): boolean =>
      JSON.stringify(one?.without) === JSON.stringify(one?.with)
    // Where they meet again is told once as well.
    return !same(state) || (n > 0 && !same(states[n - 1]))
  })
}

const isAny = ({ status, register, deadlines, mails, letters }: CaseDifference): boolean =>
  register.length > 0 ||
  JSON.stringify(status.without) !== JSON.stringify(status.with) ||
  [deadlines, mails, letters].some(({ gone, added }) => gone.length > 0 || added.length > 0)
