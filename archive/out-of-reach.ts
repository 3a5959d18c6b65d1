import { StorageFault } from '../documents/document-storage'

/** The storage did not give or take the bytes, or the database did not hear of them: it says nothing of what they are. */
class OutOfReach extends Error {
  override readonly name = 'OutOfReach'
}

/** Does what needs storage and database alone: whatever goes wrong then is theirs. */
export async function withinReach<T>(id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new OutOfReach(`Storage or database are out of reach for ${id}`, { cause })
  }
}

/** Whether it was storage or database, in whatever the fault was packed on its way here. */
export const isOutOfReach = (fault: unknown): boolean =>
  fault instanceof OutOfReach ||
  fault instanceof StorageFault ||
  (fault instanceof Error && fault.cause !== undefined && isOutOfReach(fault.cause))
