/** The code of `NotJoined`: crosses from one thread to another, where the class does not. */
export const notJoined = 'NOT_JOINED'

/** The parts of a bundle cannot be joined: one of them is not what it was taken for. */
export class NotJoined extends Error {
  override readonly name = 'NotJoined'
  readonly code = notJoined
}
