import { DefaultFailureConverter } from '@temporalio/common'

/**
 * Moves messages and stacks of failures into a payload, where they are encrypted like any other. A refusal's text can
 * name what a party applied for; without this it would stand in clear in the engine. Its code, the failure's type, does.
 *
 * Named by path in the data converter and in the workflow bundle, and so part of every workflow's sandbox: it must import
 * nothing else.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
