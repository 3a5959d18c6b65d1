import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { GuardedProcess } from '../guarded-process'
import { startNodeProcess } from '../node-process'
import { LOCAL_USER_GRANT, TERMINAL_CLIENT } from './identity-provider'

/** What identity provider to start. */
export interface IdentityOptions {
  /** Keeps its keys here; thrown away with it when left out. */
  readonly folder?: string
  /** A free one when left out. */
  readonly port?: number
  /** `aud` of the access tokens; `urn:specialeplan:api` when left out. */
  readonly audience?: string
  /** Where the pages are, for login and logout; `http://127.0.0.1:3000` when left out. */
  readonly publicUrl?: string
  /** How long an access token is good, in seconds; an hour when left out. */
  readonly tokenSeconds?: number
  readonly logFile?: string
  /** Breaks the start off, and stops the provider, when it fires. */
  readonly signal?: AbortSignal
}

/** A running identity provider on 127.0.0.1. */
export interface Identity {
  readonly issuer: string
  readonly process: GuardedProcess
  /** An access token for one of `localUsers`. */
  tokenFor(user: string): Promise<string>
  stop(): Promise<void>
}

/** The path below `publicUrl` to which login returns. */
export const LOGIN_CALLBACK_PATH = '/login/callback'

/** Starts the identity provider in a process of its own and waits until it answers. */
export async function startIdentity(options: IdentityOptions = {}): Promise<Identity> {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), 'identity-'))
  const publicUrl = options.publicUrl ?? 'http://127.0.0.1:3000'
  const child = await startNodeProcess({
    name: 'Login',
    program: 'local/identity/main',
    graceSeconds: 5,
    ...(options.signal && { signal: options.signal }),
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
    env: {
      IDENTITY_PORT: String(options.port ?? 0),
      IDENTITY_FOLDER: folder,
      OIDC_AUDIENCE: options.audience ?? 'urn:specialeplan:api',
      IDENTITY_REDIRECT_URIS: `${publicUrl}${LOGIN_CALLBACK_PATH}`,
      IDENTITY_LOGOUT_URIS: `${publicUrl}/`,
      IDENTITY_TOKEN_SECONDS: String(options.tokenSeconds ?? 3600),
    },
  })
  const issuer = String(child.ready['issuer'])
  return {
    issuer,
    process: child.process,
    tokenFor: (user) => localToken(issuer, user),
    stop: async () => {
      await child.stop()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks a local identity provider for one of its users' access tokens, as `curl` does in the README. */
export async function localToken(issuer: string, user: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: LOCAL_USER_GRANT, client_id: TERMINAL_CLIENT, user }),
  })
  const answer: unknown = await response.json()
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'access_token' in answer &&
    typeof answer.access_token === 'string'
  )
    return answer.access_token
  throw new Error(`no token for ${user}: ${JSON.stringify(answer)}`)
}
