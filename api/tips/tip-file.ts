import { openBytes, openText, sealBytes, sealText } from '../../converter/sealed-text'
import type { PayloadKey } from '../../converter/payload-codec'
import type { Instant } from '../../domain/calendar/instant'
import { evolveTip, type DatedTipEvent, type Tip, type TipEvent, type TipWriter } from '../../domain/tip/tip'
import { decideTip, type TipActor } from '../../domain/tip/tip-acts'
import type { Store } from '../../store/create-store'
import type { SealedTip } from '../../store/tips/sealed-tip'
import { Problem } from '../answer/problem'

/** An act as it came in. */
export interface TipRequest {
  readonly act: string
  readonly data: unknown
  readonly by: TipActor
  readonly at: Instant
  readonly requestKey: string
  /** What was sent, where it is a file. */
  readonly file?: { readonly fileId: string; readonly content: Uint8Array }
}

/** An event sealed for its place among a tip's events. */
export const sealTipEvent = (
  keys: readonly PayloadKey[],
  tipId: string,
  seq: number,
  by: TipWriter,
  event: TipEvent,
): Uint8Array => sealText(keys, JSON.stringify({ by, event }), placeOf(tipId, seq))

/** The tip that its events tell. */
export function openTip(keys: readonly PayloadKey[], { tipId, events }: SealedTip): Tip {
  const tip = events.reduce<Tip | undefined>((before, { seq, at, sealed }) => {
    const said = JSON.parse(openText(keys, sealed, placeOf(tipId, seq))) as Pick<DatedTipEvent, 'by' | 'event'>
    return evolveTip(before, { seq, at, ...said })
  }, undefined)
  if (tip === undefined) throw new Error('A tip has no events')
  return tip
}

/**
 * Carries an act out.
 * @returns the tip after it; as it stands when the same request has come before
 * @throws Refusal as `decideTip` does
 * @throws Problem TIP_UNKNOWN, TIP_CHANGED
 */
export async function actOnTip(
  { store, keys }: { readonly store: Store; readonly keys: readonly PayloadKey[] },
  { tipId, office }: { readonly tipId: string; readonly office: string },
  { act, data, by, at, requestKey, file }: TipRequest,
): Promise<Tip> {
  const before = await readTip({ store, keys }, tipId, office)
  const writer: TipWriter = by === 'tipster' ? by : { subject: by.subject, name: by.name }
  // Asked before it is decided: what has closed the tip cannot be decided again.
  if (await store.tips.isTipRequest(tipId, requestKey)) return before
  const events = decideTip(before, act, data, by).map((event, n) => ({
    seq: before.seq + n + 1,
    at,
    by: writer,
    event,
  }))
  const after = events.reduce<Tip>(evolveTip, before)
  const outcome = await store.tips.appendTip({
    tipId,
    after: before.seq,
    events: events.map(({ seq, event }) => ({ seq, at, sealed: sealTipEvent(keys, tipId, seq, writer, event) })),
    status: after.status,
    unread: by === 'tipster',
    requestKey,
    ...(file === undefined
      ? {}
      : { file: { fileId: file.fileId, sealed: sealBytes(keys, file.content, fileOf(tipId, file.fileId)) } }),
  })
  if (outcome === 'conflict') throw new Problem('TIP_CHANGED')
  return outcome === 'known' ? readTip({ store, keys }, tipId, office) : after
}

/** @throws Problem TIP_UNKNOWN */
export async function readTip(
  { store, keys }: { readonly store: Store; readonly keys: readonly PayloadKey[] },
  tipId: string,
  office: string,
): Promise<Tip> {
  const found = await store.tips.findTip(tipId, office)
  if (found === undefined) throw new Problem('TIP_UNKNOWN')
  return openTip(keys, found)
}

/** The bytes of a file of a tip, as they were sent; nothing where there is none by this id. */
export async function openTipFile(
  { store, keys }: { readonly store: Store; readonly keys: readonly PayloadKey[] },
  tipId: string,
  fileId: string,
): Promise<Buffer | undefined> {
  const sealed = await store.tips.findTipFile(tipId, fileId)
  return sealed && openBytes(keys, sealed, fileOf(tipId, fileId))
}

const fileOf = (tipId: string, fileId: string): string => `tip/${tipId}/file/${fileId}`
const placeOf = (tipId: string, seq: number): string => `tip/${tipId}/${seq}`
