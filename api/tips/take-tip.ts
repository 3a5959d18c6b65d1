import { randomBytes } from 'node:crypto'
import type { PayloadKey } from '../../converter/payload-codec'
import type { Instant } from '../../domain/calendar/instant'
import { name, optional, prose, text, choice, list, type DataOf } from '../../domain/process/fields'
import { consentScopes, tipChannels, type TipChannel, type TipWriter } from '../../domain/tip/tip'
import type { Store } from '../../store/create-store'
import { sealTipEvent } from './tip-file'
import { drawSecretCode, hashSecretCode } from '../../store/secret-code'

/** What a tip is sent with. */
export const tipFields = {
  municipality: text('Kommunen, hvor tilbuddet ligger', { max: 100 }),
  offer: name('Tilbuddets navn'),
  text: prose('Hvad I vil fortælle', { help: 'Skriv ikke jeres navn her, hvis I vil være anonyme.' }),
  name: optional(name('Jeres navn, hvis I vil oplyse det')),
}

/** What the desk types in besides, of what came to it otherwise. */
export const typedTipFields = {
  ...tipFields,
  channel: choice('Hvordan den kom', {
    telephone: tipChannels.telephone,
    letter: tipChannels.letter,
    conversation: tipChannels.conversation,
  }),
  scopes: optional(list('Hvad andre må få at vide', choice('Oplysning', consentScopes), { max: 3 })),
}

/** A tip as it came in. */
export interface IncomingTip {
  readonly data: DataOf<typeof tipFields>
  readonly channel: TipChannel
  readonly by: TipWriter
  readonly at: Instant
  /** The request's key and the hash of its body. */
  readonly request: readonly [key: string, sha256: string]
}

/** Keeps a tip for the desk of its office, and answers with the code that its sender alone gets. */
export async function takeTip(
  { store, keys }: { readonly store: Store; readonly keys: readonly PayloadKey[] },
  office: string,
  { data, channel, by, at, request }: IncomingTip,
): Promise<{ readonly tipId: string; readonly code: string }> {
  const code = drawSecretCode(keys, 'tip-code', request)
  const tipId = `tip-${randomBytes(12).toString('base64url')}`
  const event = { type: 'tip-received', office, channel, ...data } as const
  return {
    code,
    tipId: await store.tips.addTip({
      tipId,
      office,
      receivedAt: at,
      code: await hashSecretCode(code),
      sealed: sealTipEvent(keys, tipId, 1, by, event),
      requestKey: request[0],
    }),
  }
}
