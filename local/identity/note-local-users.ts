import { createOfficerBook } from '../../api/identity/officer-book'
import { instantOf } from '../../domain/calendar/instant'
import { createStore } from '../../store/create-store'
import { createPool } from '../../store/pool'
import { localUsers } from './users'

/** Makes those known who can log in to a local installation, as if they had: they can be given work at once. */
export async function noteLocalUsers(databaseUrl: string): Promise<void> {
  const pool = createPool(databaseUrl, { max: 1 })
  const note = createOfficerBook(createStore(pool))
  const now = instantOf(Date.now())
  try {
    for (const { id, name, roles, organisation } of localUsers)
      await note({ kind: 'person', subject: id, name, roles, organisation }, now)
  } finally {
    await pool.end()
  }
}
