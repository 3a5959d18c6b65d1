import { civilDateAt } from '../domain/calendar/copenhagen'
import { caseId } from '../domain/process/case-id'
import { approvalQuestion } from '../domain/process/approval-question'
import { procedureOfCase } from '../domain/procedure-of-case'
import { caseRow } from '../domain/process/journal'
import type { DomainEvent, Procedure, Recorded } from '../domain/process/procedure'
import { createCaseWorld } from '../domain/timeline/case-world'
import { renderMessage } from '../mail/render-message'
import { registerAnswer } from './register-answer'
import type { FailedEffect, RehearsedMail, World } from './world'

interface PureCase {
  readonly procedure: Procedure
  readonly journal: Recorded<DomainEvent>[]
}

/**
 * The world of a scenario on the pure core alone: no engine, no database, no clock. Decades pass in milliseconds, and
 * the same scenario gives the same ids, numbers and letters every time.
 */
export function createPureWorld({ publicUrl = 'https://specialeplan.example' }: { publicUrl?: string } = {}): World {
  const cases = new Map<string, PureCase>()
  const mails: RehearsedMail[] = []
  const failed: FailedEffect[] = []
  let commandsGiven = 0

  const commandId = () => `rehearsed-${++commandsGiven}`

  const world = createCaseWorld({
    caseNumber: (known, at) => `27.06.00-G01-${known + 1}-${civilDateAt(at).slice(2, 4)}`,
    observe({ caseId: id, procedure, events, effects }) {
      const known = cases.get(id)
      if (known === undefined) cases.set(id, { procedure, journal: [...events] })
      else known.journal.push(...events)
      for (const { key, effect } of effects)
        if (effect.kind === 'mail')
          mails.push({ key, to: effect.to.email, subject: renderMessage(effect.message, effect.to, publicUrl).subject })
    },
    refused: (key, { code, message }) => {
      failed.push({ key, reason: `${code}: ${message}` })
    },
  })

  return {
    async open(procedure, { name, data, by, at }) {
      const id = caseId(procedure, `rehearsal${cases.size + 1}`)
      world.open(id, procedure, { commandId: commandId(), name, data, by, at })
      return id
    },
    async act(id, { name, data, by, at, ...read }) {
      const known = world.snapshot(id)
      const question =
        known === undefined ? undefined : approvalQuestion(procedureOfCase(id), known.state, { name, data, at })
      const asked = question === undefined ? {} : { approval: registerAnswer([...cases.values()], question) }
      world.give(id, { commandId: commandId(), name, data, by, at, ...read, ...asked })
    },
    async advanceTo(instant) {
      while (world.fallNext(instant));
    },
    cases: async () =>
      [...cases].flatMap(([id, { procedure, journal }]) => {
        const snapshot = world.snapshot(id)
        return snapshot === undefined ? [] : [{ row: caseRow(procedure, snapshot), journal: [...journal] }]
      }),
    mails: async () => [...mails],
    failedEffects: async () => [...failed],
    close: async () => undefined,
  }
}
