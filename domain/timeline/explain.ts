import type { Actor } from '../rights/actor'
import { danishList, danishMoment } from '../calendar/danish'
import { deadlineName } from '../process/deadline-name'
import { deadlineCommand } from '../process/judge'
import { letterText } from '../letter/letter-text'
import type { CaseState, DomainEvent, Procedure, Recorded } from '../process/procedure'
import { procedures } from '../procedures'
import type { ForeseenStep, ForesightEnd } from './foresee-together'

/** An event that has happened, with the status that it left the case in and, where time alone acted, the deadline's own sentence. */
export interface ExplainedEvent {
  readonly recorded: Recorded<DomainEvent>
  readonly status: string
  /** Danish. */
  readonly explanation: string
}

/** Follows a case through its journal and explains each event. The events are all of them, from the first on. */
export function explainPast(procedure: Procedure, events: readonly Recorded<DomainEvent>[]): readonly ExplainedEvent[] {
  let state: CaseState | undefined
  // Events of one command stand one after another; the deadline that gave it is known from the state before the first of them.
  let last: { readonly commandId: string; readonly explanation: string } | undefined
  return events.map((recorded) => {
    if (last?.commandId !== recorded.commandId)
      last = { commandId: recorded.commandId, explanation: explainActor(procedure, state, recorded) }
    state = procedure.evolve(state, recorded)
    return { recorded, status: state.status, explanation: last.explanation }
  })
}

function explainActor(
  procedure: Procedure,
  before: CaseState | undefined,
  { by, at, commandId }: Recorded<DomainEvent>,
): string {
  if (by.kind === 'deadline') {
    const fallen =
      before && procedure.deadlines(before).find((deadline) => deadlineCommand(deadline).commandId === commandId)
    return (
      fallen?.explanation ??
      `Fristen »${before === undefined ? by.rule : deadlineName(before.ruleSet, by.rule)}« er nået.`
    )
  }
  return `${actorInWords(by)} ${danishMoment(at)}.`
}

function actorInWords(by: Actor): string {
  switch (by.kind) {
    case 'person':
      return by.onBehalfOf === undefined
        ? `Udført af ${by.name}`
        : `Udført af ${by.name} som vikar for ${by.onBehalfOf.name}`
    case 'case':
      return 'Følger af et skridt i en anden sag eller af et brevs levering'
    case 'deadline':
      return 'Udført ved fristens udløb'
  }
}

/** Danish: what a step that lies ahead leads to, in one or two sentences. */
export function explainOutcome(
  procedure: Procedure,
  { events, effects, status, deadline }: ForeseenStep,
  statusBefore: string,
): string {
  const texts = events.map(({ event }) => procedure.describe(event).text)
  const opened = effects.flatMap(({ effect }) =>
    effect.kind === 'open-case' ? [`en ny sag (${procedures[effect.procedure].danishName.toLowerCase()}) åbnes`] : [],
  )
  const letters = effects.flatMap(({ effect }) =>
    effect.kind === 'letter' ? [`brevet »${letterText(effect.letter).title}« sendes til ${effect.to.name}`] : [],
  )
  const follows = [...letters, ...opened]
  return [
    `${texts.join('. ')}.`,
    status === statusBefore ? '' : ` Sagens status bliver »${procedure.statuses[status] ?? status}«.`,
    follows.length === 0 ? '' : ` Samtidig gælder, at ${danishList(follows)}.`,
    deadline?.endsRight === true ? ' En indsendelse, der modtages inden da, behandles først og kan ændre det.' : '',
  ].join('')
}

/** Danish: why nothing stands after the last line of a timeline. */
export function explainEnd(end: ForesightEnd): string {
  switch (end) {
    case 'closed':
      return 'Derefter er sagen afsluttet.'
    case 'waits':
      return 'Derefter sker der intet af sig selv: sagen venter på, at nogen handler.'
    case 'repeats':
      return 'Derefter gentager det sig, indtil nogen handler.'
    case 'horizon':
      return 'Der ligger mere længere fremme, end tidslinjen viser.'
    case 'stalled':
      return 'Længere frem kan der ikke ses: en frist kan ikke gennemføres, som sagen står. Kontakt en administrator.'
  }
}
