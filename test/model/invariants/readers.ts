import { procedureOf } from '../../../domain/process/case-id'
import { audiencesOf } from '../../../domain/rights/audience'
import type { Person } from '../../../domain/rights/actor'
import { hasDeclared } from '../../../domain/rights/rights'
import { causeOf } from '../../../domain/process/effect'
import type { CaseState, DomainEvent } from '../../../domain/process/procedure'
import type { ReviewState } from '../../../domain/review/state'
import { draftMark, people, providerAddress, secret } from '../../domain/random-commands'
import type { Moment, Observed } from '../model-world'

/** By case: who is partial in it at the latest, as the events tell; a conflict in a review is one in its application. */
function conflictsIn({ log, cases }: Observed) {
  const order: { readonly index: number; readonly caseId: string; readonly subject: string }[] = []
  for (const [
    index,
    {
      caseId,
      recorded: { event },
    },
  ] of log.entries()) {
    if (event.type !== 'conflict-declared' && event.type !== 'conflict-found') continue
    const { subject, reviewer } = event as DomainEvent & { readonly subject?: string; readonly reviewer?: string }
    const partial = subject ?? reviewer ?? ''
    order.push({ index, caseId, subject: partial })
    const state = cases.get(caseId)?.state as Partial<ReviewState> | undefined
    if (state?.applicationId !== undefined && caseId.startsWith('review-'))
      order.push({ index, caseId: state.applicationId, subject: partial })
  }
  return order
}

/** What a partial person may not do: read along, judge, draft, hear, sign. */
const handling = [
  'decision-drafted',
  'draft-saved',
  'draft-returned',
  'decided',
  'hearing-opened',
  'hearing-extended',
  'review-started',
  'information-requested',
  'processing-paused',
  'assessed',
  'quality-assessed',
  'recommended',
  'consensus-recorded',
  'quality-consensus-recorded',
  'report-drafted',
  'fact-hearing-sent',
  'report-submitted',
  'visit-announced',
  'unannounced-visit-planned',
]

const reads = ({ procedure, state }: Moment, person: Person): string =>
  JSON.stringify(procedure.view(state, { person }))
/** Or was: a decision that a complaint has taken away stays the party's to read, with the words of its draft. */
const isDecided = (state: CaseState): boolean =>
  ('decision' in state && state.decision !== undefined) || 'annulled' in state

/** What nobody does in an application without having declared. */
const asksForDeclaration = ['decision-drafted', 'draft-saved', 'draft-returned', 'decided', 'hearing-opened']

/** Who handled an application without having declared, where that has to be done. */
function undeclaredHandling({ log }: Observed): string | undefined {
  const declared = new Set<string>()
  for (const {
    caseId,
    recorded: { event, by },
  } of log) {
    if (by.kind !== 'person') continue
    if (event.type === 'impartiality-declared') declared.add(`${caseId} ${by.subject}`)
    if (asksForDeclaration.includes(event.type) && !declared.has(`${caseId} ${by.subject}`))
      return `${caseId}: ${by.subject} has not declared, and ${event.type}`
  }
  return undefined
}

/** A partial person reads neither drafts nor judgements, judges nothing and signs nothing; nor does one who has not declared to be impartial handle what is to be decided. */
export function I4(world: Observed): string | undefined {
  const conflicts = conflictsIn(world)
  for (const { index, caseId, subject } of conflicts) {
    const acted = world.log.find(
      (one, n) =>
        n > index &&
        one.caseId === caseId &&
        one.recorded.by.kind === 'person' &&
        one.recorded.by.subject === subject &&
        handling.includes(one.recorded.event.type),
    )
    if (acted !== undefined) return `${caseId}: ${subject} is partial, and ${acted.recorded.event.type}`
  }
  const undeclared = undeclaredHandling(world)
  if (undeclared !== undefined) return undeclared
  const position = new Map(world.log.map(({ caseId, recorded: { seq } }, index) => [`${caseId}/${seq}`, index]))
  for (const moment of world.moments) {
    const now = position.get(`${moment.caseId}/${moment.seq}`) ?? 0
    for (const { subject } of conflicts.filter(({ index, caseId }) => caseId === moment.caseId && index <= now)) {
      const person = people.find((one) => one.subject === subject)
      if (person === undefined) continue
      const seen = reads(moment, person)
      if (seen.includes(secret) || (!isDecided(moment.state) && seen.includes(draftMark)))
        return `${moment.caseId}/${moment.seq}: ${subject} is partial, and reads what the case is judged by`
    }
  }
  return undeclaredReading(world)
}

/** Who of an office reads what a case is judged by without having declared to be impartial, where the case asks for that. */
function undeclaredReading({ moments }: Observed): string | undefined {
  for (const moment of moments) {
    const { standing } = moment.procedure.index(moment.state)
    if (standing.impartial === undefined || isDecided(moment.state)) continue
    const undeclared = people.filter(
      (person) =>
        person.organisation === standing.office &&
        !standing.assigned.includes(person.subject) &&
        !hasDeclared(person, standing),
    )
    for (const person of undeclared) {
      const seen = reads(moment, person)
      if (seen.includes(secret) || seen.includes(draftMark))
        return `${moment.caseId}/${moment.seq}: ${person.subject} has not declared, and reads what the case is judged by`
    }
  }
  return undefined
}

/** Events that are not the party's to know of. The provider of a supervision was there when a visit was held. */
const ofEither = ['unannounced-visit-planned', 'unannounced-visit-called-off', 'source-recorded']
const hidden: Readonly<Record<string, readonly string[]>> = {
  review: [...ofEither, 'visit-held', 'contradiction-noted', 'contradiction-explained'],
  supervision: [...ofEither, 'supervision-opened', 'team-assigned', 'order-inspected', 'decision-drafted'],
  approval: ['supervision-due', 'supervision-over'],
  revocation: ['milder-means-recorded', 'decision-drafted', 'draft-returned', 'conflict-declared'],
}
/** … and those by which a case is the provider's to find. */
const addressed: Readonly<Record<string, readonly string[]>> = {
  review: ['visit-announced', 'fact-hearing-sent'],
  supervision: ['visit-announced', 'visit-held', 'fact-hearing-sent', 'hearing-opened', 'decided'],
}
const isHidden = (caseId: string, type: string): boolean => hidden[procedureOf(caseId) ?? '']?.includes(type) === true

/** Nothing that the authority keeps to itself reaches the provider: no view, line of the journal, e-mail, or the existence of a case. */
export function I8(world: Observed): string | undefined {
  const providers = people.filter(({ roles }) => roles.every((role) => role === 'provider'))
  for (const moment of world.moments) {
    const { caseId, procedure, state, seq } = moment
    for (const person of providers)
      if (reads(moment, person).includes(secret))
        return `${caseId}/${seq}: ${person.subject} reads what is the authority's own`
    const telling = addressed[procedure.name]
    if (telling !== undefined && procedure.index(state).standing.owner !== undefined) {
      const told =
        world.journals.get(caseId)?.some((one) => one.seq <= seq && telling.includes(one.event.type)) ?? false
      if (!told) return `${caseId}: the provider finds a ${procedure.name} in which nothing is addressed to it`
    }
  }
  for (const {
    caseId,
    recorded: { event },
  } of world.log) {
    const { describe, index } = world.procedures[procedureOf(caseId) ?? 'application']
    const state = world.cases.get(caseId)?.state
    if (state === undefined || !isHidden(caseId, event.type)) continue
    const party = audiencesOf(providers[0] ?? (people[0] as Person), {
      ...index(state).standing,
      owner: providers[0]?.organisation ?? '',
    })
    if (party.has(describe(event).audience)) return `${caseId}: the provider is told of ${event.type}`
  }
  const types = new Map(world.log.map(({ caseId, recorded: { seq, event } }) => [`${caseId}/${seq}`, event.type]))
  const leak = world.mails.find(
    ({ key, effect }) =>
      effect.to.email === providerAddress &&
      isHidden(causeOf(key).caseId, types.get(`${causeOf(key).caseId}/${causeOf(key).seq}`) ?? ''),
  )
  return leak === undefined
    ? undefined
    : `${leak.key}: the provider is written to of ${types.get(`${causeOf(leak.key).caseId}/${causeOf(leak.key).seq}`)}`
}
