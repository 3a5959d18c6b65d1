import {
  isGrpcServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common'
import { PayloadRefused } from '../converter/payload-refused'
import { Refusal } from '../domain/refusal/refusal'
import { refusalTexts, type RefusalCode } from '../domain/refusal/refusal-codes'
import { EngineUnavailable } from './engine-unavailable'

/** A refusal as the engine tells it, and the command that it says was refused; a run of before 0.3.0 does not say. */
export class ToldRefusal extends Error {
  override readonly name = 'ToldRefusal'

  constructor(
    readonly refusal: Refusal,
    readonly commandId: unknown,
  ) {
    super(refusal.message)
  }
}

/** Turns the client's many errors into the three that the house knows: refused (`ToldRefusal`), not there, not answering. */
export function translatedFault(error: unknown): unknown {
  if (error instanceof WorkflowNotFoundError) return error
  // Whoever answered has none of our keys. Whether the case has taken the command is not known.
  if (error instanceof PayloadRefused) return new EngineUnavailable(error)
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details, failure } = error.cause
    // The text of our own failures is sealed; anybody could have sent one in clear.
    if (type != null && type in refusalTexts && failure?.encodedAttributes != null)
      return new ToldRefusal(
        new Refusal(type as RefusalCode, message, (details?.[0] ?? {}) as Record<string, unknown>),
        details?.[1],
      )
    // A run that ended under an accepted update: the next run, or the journal, has the answer.
    return new EngineUnavailable(error.cause)
  }
  if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
    return new EngineUnavailable(error.cause ?? error)
  if (isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause)))
    return new EngineUnavailable(error)
  return error
}
