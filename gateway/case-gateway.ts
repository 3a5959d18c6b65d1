import { WithStartWorkflowOperation, type Client } from '@temporalio/client'
import { ApplicationFailure, WorkflowNotFoundError, type Workflow } from '@temporalio/common'
import type { Instant } from '../domain/calendar/instant'
import { procedureOf } from '../domain/process/case-id'
import type { ProcedureName } from '../domain/process/procedure-name'
import type { CaseRow, LoadedCase } from '../domain/process/journal'
import { judge, type CommandEnvelope } from '../domain/process/judge'
import { presentState } from '../domain/process/present-state'
import { procedures } from '../domain/procedures'
import { Refusal } from '../domain/refusal/refusal'
import { refusalTexts } from '../domain/refusal/refusal-codes'
import {
  actTogetherUpdate,
  actUpdate,
  wakeSignal,
  workflowType,
  type ActArguments,
  type ActTogetherArguments,
  type CaseInput,
  type CommandAnswer,
  type OneAnswer,
} from '../workflows/contract'
import { createBelief } from './belief'
import { EngineUnavailable } from './engine-unavailable'
import { translatedFault } from './translated-fault'

/** The one way from the house into the engine. */
export interface CaseGateway {
  /** Sets a case that stands in the store going; one that is already going is left alone. */
  start(caseId: string, rehearsal?: { readonly clockStartsAt: Instant }): Promise<void>
  /**
   * Gives a command and waits until the journal has it. A case that is over is taken up again for a command that it still takes.
   * @throws {Refusal} when the case refuses it
   * @throws {EngineUnavailable} when there is no answer in time; giving it again later is safe
   */
  act(
    envelope: CommandEnvelope,
    caseId: string,
    seenSeq?: number,
    rehearsal?: { readonly clockStartsAt: Instant },
  ): Promise<CommandAnswer>
  /**
   * Gives commands that wait for a case together, in their order, and waits until the journal has them.
   * @returns what became of each that is answered; what is not named was not answered, and giving it again later is safe
   * @throws {EngineUnavailable} when there is no answer in time
   */
  actTogether(envelopes: readonly CommandEnvelope[], caseId: string): Promise<readonly OneAnswer[]>
  /** Makes a case look at the store and the worker version again. */
  wake(caseId: string): Promise<void>
}

export interface CaseGatewayParts {
  readonly client: Client
  /** The store's cases: what the gateway asks when the engine has no run of a case. */
  readonly cases: {
    findCase(caseId: string): Promise<CaseRow | undefined>
    loadCase(caseId: string): Promise<LoadedCase>
  }
  /** How long a caller is kept waiting, in ms. */
  readonly answerWithinMs: number
  readonly taskQueue: string
  /** Ends what is waited for when whoever asks is stopped. */
  readonly abortSignal?: () => AbortSignal
  /** How soon the engine gives a task to another worker when one has died; the engine's 10 s when left out. */
  readonly taskTimeoutMs?: number
}

export function createCaseGateway({
  client,
  cases,
  answerWithinMs,
  taskQueue,
  taskTimeoutMs,
  abortSignal,
}: CaseGatewayParts): CaseGateway {
  const abortable = async <T>(work: () => Promise<T>): Promise<T> => {
    const signal = abortSignal?.()
    // A signal that has been given is not heard by calls that begin after it.
    if (signal?.aborted === true) throw new EngineUnavailable(signal.reason)
    return signal === undefined ? work() : client.connection.withAbortSignal(signal, work)
  }
  const within = <T>(work: () => Promise<T>): Promise<T> =>
    client.connection
      .withDeadline(Date.now() + answerWithinMs, () => abortable(work))
      .catch((error: unknown) => {
        throw translatedFault(error)
      })

  const start: CaseGateway['start'] = async (caseId, rehearsal) => {
    const procedure = procedureOf(caseId)
    if (procedure === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
    const input: CaseInput = { caseId, ...rehearsal }
    await within(() =>
      client.workflow.start(workflowType(procedure), {
        workflowId: caseId,
        taskQueue,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        ...(taskTimeoutMs === undefined ? {} : { workflowTaskTimeout: taskTimeoutMs }),
      }),
    )
  }

  const believed = createBelief(cases)
  const send = (caseId: string, envelope: CommandEnvelope, seenSeq?: number): Promise<CommandAnswer> =>
    believed(caseId, envelope, () =>
      within(() =>
        client.workflow.getHandle(caseId).executeUpdate<CommandAnswer, ActArguments>(actUpdate, {
          args: [{ caseId, envelope, ...(seenSeq === undefined ? {} : { seenSeq }) }],
          updateId: envelope.commandId,
        }),
      ),
    )

  /** A case that is over takes a command that it may still take: in one call, since a run that finds nothing to do ends at once. */
  const takeUp = (
    caseId: string,
    procedure: ProcedureName,
    envelope: CommandEnvelope,
    seenSeq: number,
    rehearsal?: { readonly clockStartsAt: Instant },
  ): Promise<CommandAnswer> =>
    believed(caseId, envelope, () =>
      within(() =>
        client.workflow.executeUpdateWithStart<Workflow, CommandAnswer, ActArguments>(actUpdate, {
          startWorkflowOperation: new WithStartWorkflowOperation(workflowType(procedure), {
            workflowId: caseId,
            taskQueue,
            args: [{ caseId, ...rehearsal } satisfies CaseInput],
            workflowIdConflictPolicy: 'USE_EXISTING',
            workflowIdReusePolicy: 'ALLOW_DUPLICATE',
            ...(taskTimeoutMs === undefined ? {} : { workflowTaskTimeout: taskTimeoutMs }),
          }),
          args: [{ caseId, envelope, seenSeq }],
          updateId: envelope.commandId,
        }),
      ),
    )

  const act: CaseGateway['act'] = async (envelope, caseId, seenSeq, rehearsal) => {
    try {
      return await send(caseId, envelope, seenSeq)
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error
    }
    // No run has this id: the case is over, or the engine has lost it and it is revived from its journal.
    const row = await cases.findCase(caseId)
    if (row === undefined) throw new Refusal('CASE_UNKNOWN', refusalTexts.CASE_UNKNOWN)
    if (row.closed) {
      // The very command that closed the case may come again, when its answer was lost: it was accepted, and stays so.
      const loaded = await cases.loadCase(caseId)
      const procedure = procedures[row.procedure]
      // A letter that turns out not to have come, or a complaint, takes it up again.
      const changes =
        !loaded.commandIds.includes(envelope.commandId) &&
        judge(procedure, { seq: loaded.seq, state: presentState(procedure, loaded) }, envelope).length > 0
      return changes
        ? takeUp(caseId, row.procedure, envelope, row.seq, rehearsal)
        : { seq: row.seq, status: row.status }
    }
    await start(caseId, rehearsal)
    return send(caseId, envelope, seenSeq)
  }

  const actTogether: CaseGateway['actTogether'] = async (envelopes, caseId) => {
    const asked = new Set(envelopes.map(({ commandId }) => commandId))
    try {
      const answers = await within(() =>
        client.workflow.getHandle(caseId).executeUpdate<readonly OneAnswer[], ActTogetherArguments>(actTogetherUpdate, {
          args: [{ caseId, envelopes }],
          // Its id is drawn anew each time: some of them may have been given before, and each names itself.
        }),
      )
      return answers.filter(({ commandId }) => asked.has(commandId))
    } catch (error) {
      // No run has this id, or one of the version before does not know commands together: then each is given by itself.
      if (!(error instanceof WorkflowNotFoundError || isUnknownUpdate(error))) throw error
    }
    const answers: OneAnswer[] = []
    for (const envelope of envelopes) {
      const { commandId } = envelope
      try {
        const { seq } = await act(envelope, caseId)
        answers.push({ commandId, kind: 'done', seq })
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal
        const { code, message, details } = refusal
        answers.push({ commandId, kind: 'refused', refusal: { code, message, details } })
      }
    }
    return answers
  }

  return {
    start,
    act,
    actTogether,
    async wake(caseId) {
      try {
        await within(() => client.workflow.getHandle(caseId).signal(wakeSignal))
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error
        const row = await cases.findCase(caseId)
        if (row !== undefined && !row.closed) await start(caseId)
      }
    },
  }
}

/** Whether a run of the version before, which has another set of updates, has turned one away. */
const isUnknownUpdate = (error: unknown): boolean =>
  error instanceof EngineUnavailable &&
  error.cause instanceof ApplicationFailure &&
  error.cause.message.startsWith('No registered handler for update')
