import { request, type RequestOptions } from 'node:http'

/** What a server answers. */
export interface Told {
  readonly status: number
  readonly body: string
}

/** Asks a server under a name, as the browser of somebody who has been lured to that name does. */
export function askAs(
  host: string,
  url: string,
  options: Omit<RequestOptions, 'headers'> & {
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  } = {},
): Promise<Told> {
  const { body = '', headers, ...more } = options
  return new Promise((resolve, reject) => {
    request(url, { ...more, headers: { ...headers, host }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') })
      })
      response.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}
