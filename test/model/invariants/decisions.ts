import type { Decided } from '../../../domain/application/decision/events'
import type { ApplicationEvent } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import { procedureOf } from '../../../domain/process/case-id'
import { judge } from '../../../domain/process/judge'
import type { CaseState, DomainEvent, Recorded } from '../../../domain/process/procedure'
import { Refusal } from '../../../domain/refusal/refusal'
import type { ReviewState } from '../../../domain/review/state'
import type { Given, Observed } from '../model-world'

/** Every decision, with the case's journal before it. */
function decisions({ journals }: Observed) {
  return [...journals].flatMap(([caseId, journal]) =>
    journal.flatMap((recorded, n) =>
      recorded.event.type === 'decided'
        ? [{ caseId, recorded, decided: recorded.event as Decided, before: journal.slice(0, n) }]
        : [],
    ),
  )
}

const count = (journal: readonly Recorded<DomainEvent>[], ...types: readonly string[]): number =>
  journal.filter(({ event }) => types.includes(event.type)).length
const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** No outcome but full approval before the hearing is over or its exception recorded, and none at all while one is open. */
export function I1(world: Observed): string | undefined {
  for (const {
    caseId,
    decided: { draft },
    before,
  } of decisions(world)) {
    // What is given up in a supervision, or falls with whoever drafted it, takes its hearing with it.
    const given = caseId.startsWith('supervision-') ? ['intention-abandoned', 'conflict-declared'] : []
    const [opened, ended] = [
      count(before, 'hearing-opened'),
      count(before, 'hearing-answered', 'hearing-closed', ...given),
    ]
    if (opened > ended) return `${caseId} was decided while a hearing was open`
    const { hearingWaiver } = draft
    if (
      draft.outcome !== 'granted' &&
      ended === 0 &&
      !(said(hearingWaiver?.legalGround) && said(hearingWaiver?.reason))
    )
      return `${caseId}: ${draft.outcome} without hearing the party`
  }
  return undefined
}

/** Reasons and guidance on complaint unless fully favourable, and a letter that has them to everyone who gets the decision. */
export function I2({ effects, ...rest }: Observed): string | undefined {
  for (const {
    caseId,
    recorded: { seq },
    decided: {
      draft: { outcome, reasons },
      complaintGuidance,
      recipients,
    },
  } of decisions({ effects, ...rest })) {
    const letters = effects.flatMap(({ key, effect }) =>
      effect.kind === 'letter' &&
      (effect.letter.kind === 'decision' ||
        effect.letter.kind === 'supervision-decision' ||
        effect.letter.kind === 'revocation') &&
      key.startsWith(`${caseId}/${seq}/`)
        ? [effect.letter]
        : [],
    )
    if (letters.length < recipients.filter(({ channel }) => channel === 'digital-post').length)
      return `${caseId}: the decision was sent to ${letters.length} of ${recipients.length}`
    if (outcome === 'granted') continue
    if (!said(reasons?.mainConsiderations) || !said(reasons?.facts) || reasons?.legalBasis.some(said) !== true)
      return `${caseId}: ${outcome} without reasons`
    if (complaintGuidance === undefined || !said(complaintGuidance.body) || !said(complaintGuidance.text))
      return `${caseId}: ${outcome} without guidance on complaint`
    if (letters.some(({ complaint }) => complaint === undefined))
      return `${caseId}: a letter without guidance on complaint`
  }
  return undefined
}

const flipped = <T extends { readonly fulfilled: string }>(judged: T): T => ({
  ...judged,
  fulfilled: judged.fulfilled === 'yes' ? 'no' : 'yes',
})

/** The same case, judged the other way round by everybody. */
function judgedOtherwise(state: CaseState): CaseState {
  if ('qualityConsensus' in state) {
    const review = state as ReviewState
    return {
      ...review,
      team: review.team.map((member) => ({
        ...member,
        assessments: Object.fromEntries(Object.entries(member.assessments).map(([id, one]) => [id, flipped(one)])),
        quality: Object.fromEntries(
          Object.entries(member.quality).map(([id, one]) => [
            id,
            {
              ...one,
              ...(one.score === undefined ? {} : { score: 6 - one.score }),
              ...(one.expected === undefined ? {} : { expected: !one.expected }),
            },
          ]),
        ),
      })),
    } as ReviewState
  }
  if ('recommendations' in state) {
    const application = state as ApplicationState
    return { ...application, assessments: application.assessments.map(flipped) } as ApplicationState
  }
  return state
}

/** Commands by which somebody says what the end of it is to be. */
const ends = ['draftDecision', 'decide', 'submit', 'submitReport']

function goesOtherwise({ procedures }: Observed, one: Given): boolean {
  const name = procedureOf(one.caseId) ?? 'application'
  const types = (state: CaseState) =>
    judge(procedures[name], { ...one.before, state }, one)
      .map(({ event }) => event.type)
      .join()
  try {
    return types(one.before.state) !== types(judgedOtherwise(one.before.state))
  } catch (refusal) {
    if (refusal instanceof Refusal) return true
    throw refusal
  }
}

/** Outcome and recommendation are what a person wrote, and the way to them is the same whatever the scores are. */
export function I3(world: Observed): string | undefined {
  const given = new Map(world.given.map((one) => [one.commandId, one]))
  const wrote = (commandId: string, field: string): unknown =>
    (given.get(commandId)?.data as Readonly<Record<string, unknown>> | undefined)?.[field]
  for (const {
    caseId,
    recorded: { commandId, event },
  } of world.log) {
    if (!given.has(commandId)) continue
    const one = event as ApplicationEvent
    if (
      (one.type === 'decision-drafted' || one.type === 'draft-saved') &&
      one.draft.outcome !== wrote(commandId, 'outcome')
    )
      return `${caseId}: an outcome that nobody wrote`
    if ('recommendation' in event && event.recommendation !== wrote(commandId, 'recommendation'))
      return `${caseId}: a recommendation that nobody wrote`
  }
  for (const { caseId, decided, before } of decisions(world)) {
    const drafted = before
      .map(({ event }) => event as ApplicationEvent)
      .findLast((event) => event.type === 'decision-drafted' || event.type === 'draft-saved')
    if (drafted !== undefined && 'draft' in drafted && drafted.draft.outcome !== decided.draft.outcome)
      return `${caseId}: decided otherwise than drafted`
  }
  const steered = world.given.find(
    (one) => one.refused === undefined && ends.includes(one.name) && goesOtherwise(world, one),
  )
  return steered === undefined ? undefined : `${steered.caseId}: the scores open or bar ${steered.name}`
}

/** Whoever has drafted in a case does not sign in it. */
export function I5(world: Observed): string | undefined {
  for (const {
    caseId,
    recorded: { by },
    before,
  } of decisions(world)) {
    const drafters = before.flatMap((earlier) =>
      ['decision-drafted', 'draft-saved'].includes(earlier.event.type) && earlier.by.kind === 'person'
        ? [earlier.by.subject]
        : [],
    )
    if (by.kind === 'person' && drafters.includes(by.subject)) return `${caseId}: drafted and signed by ${by.subject}`
  }
  return undefined
}
