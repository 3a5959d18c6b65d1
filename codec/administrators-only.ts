import { createIdentity, type IdentityOptions } from '../api/identity/identity'
import { Problem } from '../api/answer/problem'

/**
 * Who may read what the engine has encrypted: those whose bearer token makes them administrators, checked as the API does.
 *
 * @throws Problem ISSUER_UNAVAILABLE when nobody can tell
 */
export function administratorsOnly(options: IdentityOptions): (authorization: string | undefined) => Promise<boolean> {
  const identity = createIdentity(options)
  return async (authorization) => {
    try {
      const { roles } = await identity.authenticate(authorization)
      return roles.includes('admin')
    } catch (error) {
      if (error instanceof Problem && error.code === 'UNAUTHENTICATED') return false
      throw error
    }
  }
}
