import { localUsers } from '../../local/identity/users'

/** What the API answered to a command or a look. */
export type Answer = Readonly<Record<string, unknown>>

/** The API as one of the local users meets it. */
export interface Portal {
  get(path: string): Promise<Answer>
  /** Gives a command, to a case with the `seq` up to which it has been read; the same step again, also in a later run, is the same command. */
  post(path: string, step: string, data: unknown, readSeq?: number): Promise<Answer>
  /** Hands a text in to a case as a file: the first one, also in a later run. */
  upload(href: string, name: string, text: string): Promise<Answer>
  /** A file's bytes. */
  download(path: string): Promise<Buffer>
}

/** The API said no. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** Opens the door for a local user: a token from the local identity provider, and with it the API. */
export async function openPortal({
  api,
  login,
  user,
}: {
  readonly api: string
  readonly login: string
  readonly user: string
}): Promise<Portal> {
  if (!localUsers.some(({ id }) => id === user)) throw new Error(`There is no local user ${user}`)
  const token = await fetch(`${login}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'local-user', client_id: 'specialeplan-cli', user }),
  })
  const { access_token: bearer } = await bodyOf(token)
  const call = async (
    path: string,
    init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Answer> =>
    bodyOf(
      await fetch(new URL(path, api), {
        ...init,
        headers: { ...init.headers, Authorization: `Bearer ${String(bearer)}` },
      }),
    )
  return {
    get: (path) => call(path, {}),
    upload: (href, name, body) =>
      call(`${href}/documents?${new URLSearchParams({ name, kind: 'other' }).toString()}`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': `demo/${href}/upload` },
        body,
      }),
    async download(path) {
      const answer = await fetch(new URL(path, api), { headers: { Authorization: `Bearer ${String(bearer)}` } })
      if (!answer.ok) await bodyOf(answer)
      return Buffer.from(await answer.arrayBuffer())
    },
    post: (path, step, data, readSeq) =>
      call(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': `demo/${step}`,
          ...(readSeq === undefined ? {} : { 'If-Match': `"${readSeq}"` }),
        },
        body: JSON.stringify(data),
      }),
  }
}

async function bodyOf(response: Response): Promise<Answer> {
  const body = (await response.json()) as Answer
  if (!response.ok)
    throw new Refused(
      firstText(body['code'], body['error']) ?? String(response.status),
      firstText(body['detail'], body['error_description']) ?? response.statusText,
    )
  return body
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value) => typeof value === 'string')
}
