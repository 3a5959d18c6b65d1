import { ApplicationFailure, workflowInfo } from '@temporalio/workflow'
import { procedureOf } from '../../domain/process/case-id'
import type { Procedure } from '../../domain/process/procedure'
import type { CaseInput, Delivery } from '../contract'

/*
 * Whoever reaches the engine can start a workflow or send it an update. What our keys have not sealed for the case arrives
 * here as `undefined` (converter/data-converter.ts), and a seal of before 0.3.0 does not say whose it is: so what starts a
 * case and what commands it names the case once more, within the seal.
 */

/**
 * Ends a run that was not started by us for this case; it has neither read nor done anything.
 * @throws {ApplicationFailure} NOT_SEALED, which ends the run and leaves the case's id free for the next
 */
export function refuseForeignStart(procedure: Procedure, input: CaseInput | undefined): void {
  const { workflowId, unsafe } = workflowInfo()
  if (input?.caseId === workflowId && procedureOf(workflowId) === procedure.name) return
  // A run that was begun once and cannot be read now lacks a key of ours: it waits for the key, and does not end for it.
  if (unsafe.isReplaying) throw new Error(`What ${workflowId} was started with cannot be read: is a key missing?`)
  throw notSealed(`${workflowId} was not started by us as ${procedure.name}`)
}

/**
 * For a validator alone: of what stands in a history, accepted before seals named their case, nothing is asked.
 * @throws {ApplicationFailure} NOT_SEALED, by which the update is rejected and leaves no trace
 */
export function refuseForeignDelivery(caseId: string, delivery: Pick<Delivery, 'caseId'> | undefined): void {
  if (delivery?.caseId !== caseId) throw notSealed(`The command was not sent by us to ${caseId}`)
}

const notSealed = (message: string): ApplicationFailure =>
  ApplicationFailure.create({ message, type: 'NOT_SEALED', nonRetryable: true, category: 'BENIGN' })
