import type { Instant } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'

/** Notes that logins' own e-mail addresses are theirs. */
export interface OwnAddresses {
  /** @param organisation CVR number of the provider for whom the login acts */
  note(organisation: string | undefined, email: string | undefined, at: Instant): Promise<void>
}

/** So many are remembered as noted, to spare the database the question. */
const mostRemembered = 10_000

/**
 * Whoever acts for a provider under a login has no need to answer an e-mail first: the issuer of the login vouches for its
 * address. It is noted before the case hears of the command, so that what the case sends need not wait.
 */
export function createOwnAddresses({ addresses }: Pick<Store, 'addresses'>): OwnAddresses {
  const noted = new Set<string>()
  return {
    async note(organisation, email, at) {
      if (organisation === undefined || email === undefined) return
      const key = `${organisation} ${email}`
      if (noted.has(key)) return
      await addresses.confirmLogin({ organisation, email }, at)
      if (noted.size >= mostRemembered) noted.clear()
      noted.add(key)
    },
  }
}
