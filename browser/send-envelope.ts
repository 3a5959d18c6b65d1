import { ToolFault } from './telling'

interface Upload {
  readonly upload: { onprogress: ((event: { readonly loaded: number; readonly total: number }) => void) | null }
  onload: (() => void) | null
  onerror: (() => void) | null
  readonly status: number
  readonly responseText: string
  open(method: string, address: string): void
  setRequestHeader(name: string, value: string): void
  send(body: Blob): void
}

const { XMLHttpRequest } = globalThis as unknown as { readonly XMLHttpRequest: new () => Upload }

/** The receipt, as the server answers with it. */
export interface BidReceipt {
  readonly receiptId: string
  readonly sha256: string
}

/**
 * Sends an envelope. By XMLHttpRequest, since `fetch` does not tell how far an upload has come.
 * @param headers of the request: its kind, and the form's ticket
 * @param progress told in percent
 * @throws {ToolFault} with the server's own words, or that there was no connection: sent again it is the same bid
 */
export const sendEnvelope = (
  address: string,
  envelope: Uint8Array,
  headers: Readonly<Record<string, string>>,
  progress: (percent: number) => void,
): Promise<BidReceipt> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => {
      progress(Math.floor((100 * loaded) / total))
    }
    request.onload = () => {
      const answer = answerIn(request.responseText)
      if ((request.status === 201 || request.status === 202) && answer !== undefined) resolve(answer as BidReceipt)
      else
        reject(
          new ToolFault(
            (answer as { readonly detail?: string } | undefined)?.detail ??
              'Tilbuddet blev ikke modtaget. Hent siden igen, og prøv en gang til.',
          ),
        )
    }
    request.onerror = () => {
      reject(
        new ToolFault(
          'Der er ikke forbindelse. Tilbuddet er ikke modtaget. Prøv igen; det bliver kun modtaget én gang.',
        ),
      )
    }
    request.send(new Blob([Uint8Array.from(envelope)]))
  })

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
