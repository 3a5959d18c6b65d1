import type { CivilDate } from '../../../domain/calendar/civil-date'
import type { Deadline } from '../../../domain/process/procedure'
import type { Actor } from '../../../domain/rights/actor'
import type { Observed } from '../model-world'

/** What is read of an event, whatever it is. */
interface Told {
  readonly type: string
  readonly complaintId?: string
  readonly timeliness?: string
  readonly admitted?: true
  readonly over?: string
  readonly receivedOn?: CivilDate
  readonly decision?: { readonly kind: string; readonly seq: number }
  readonly complaint?: Deadline
  readonly deadline?: Deadline
  readonly reassessment?: { readonly by: { readonly subject: string } }
  readonly decidedCaseId?: string
  /** Of an answer to a request for access, whose time is no deadline of the case. */
  readonly complaintDue?: CivilDate
}

const finals: readonly string[] = ['finalised', 'lapse-final']

/** What is known of a complaint in the case that was decided. */
interface Known {
  readonly kind: string
  timely: boolean
  open: boolean
}

/** A complaint holds its decision up from its day to its end, and counts as late only when it is (docs/law.md § 5.2). */
export function complaintsHold({ log }: Observed): string | undefined {
  const complaints = new Map<string, Known>()
  const ofCase = new Map<string, string[]>()
  const lastDays = new Map<string, CivilDate[]>()
  for (const { caseId, recorded } of log) {
    const told = recorded.event as Told
    const due = told.complaint ?? (told.deadline?.rule === 'complaint' ? told.deadline : undefined)
    const lastDay = due?.date ?? told.complaintDue
    if (lastDay !== undefined) lastDays.set(caseId, [...(lastDays.get(caseId) ?? []), lastDay])
    if (told.type === 'complaint-received') {
      const { complaintId = '', timeliness, receivedOn = '', decision } = told
      const days = lastDays.get(caseId) ?? []
      const everyDayHasGone = days.length > 0 && days.every((day) => receivedOn > day)
      if (timeliness === 'late' && !everyDayHasGone) return `${complaintId} is called late, received on ${receivedOn}`
      complaints.set(complaintId, { kind: decision?.kind ?? '', timely: timeliness !== 'late', open: true })
      ofCase.set(caseId, [...(ofCase.get(caseId) ?? []), complaintId])
    }
    const known = complaints.get(told.complaintId ?? '')
    if (known !== undefined && told.type === 'complaint-noted') {
      if (told.admitted === true) known.timely = true
      if (told.timeliness === 'late') known.timely = false
    }
    if (known !== undefined && told.type === 'complaint-settled') known.open = false
    if (finals.includes(told.type)) {
      const holding = (ofCase.get(caseId) ?? []).find((id) => {
        const one = complaints.get(id)
        return one?.open === true && one.timely && one.kind !== 'party-access-refusal'
      })
      if (holding !== undefined) return `${caseId} is final while ${holding} is handled`
    }
  }
  return undefined
}

/** Who made a decision does not look at it again; and what is not granted has gone to the appeals body before that has decided it. */
export function reassessedAfresh({ log }: Observed): string | undefined {
  const deciders = new Map<string, Set<string>>()
  const decidedIn = new Map<string, string>()
  const forwarded = new Set<string>()
  for (const { caseId, recorded, command } of log) {
    const told = recorded.event as Told
    if (told.type === 'received' && told.decidedCaseId !== undefined) decidedIn.set(caseId, told.decidedCaseId)
    // Drafts of what is decided anew come after the complaint, and bar nobody in it.
    if (['draftDecision', 'decide', 'draftInterimExtension', 'extendInterim'].includes(command))
      for (const subject of subjectsOf(recorded.by))
        if (![...decidedIn.values()].includes(caseId))
          deciders.set(caseId, (deciders.get(caseId) ?? new Set()).add(subject))
    if (told.type === 'reassessed') {
      const subject = told.reassessment?.by.subject ?? ''
      if (deciders.get(decidedIn.get(caseId) ?? '')?.has(subject) === true)
        return `${subject} decided what ${subject} reassesses in ${caseId}`
    }
    if (told.type === 'forwarded') forwarded.add(caseId)
    if (told.type === 'outcome-recorded' && !forwarded.has(caseId))
      return `${caseId} is decided by an appeals body that never had it`
  }
  return undefined
}

const subjectsOf = (by: Actor): readonly string[] => (by.kind === 'person' ? [by.subject] : [])
