import { instantOf, type Instant } from '../../../domain/calendar/instant'
import type { PayloadKey } from '../../../converter/payload-codec'
import { openText, sealText } from '../../../converter/sealed-text'
import type { Store } from '../../../store/create-store'
import type { FormValues } from '../../../web/form/form-state'

/** A form as somebody has kept it for later. */
export interface KeptDraft {
  readonly values: FormValues
  readonly seq?: number
  readonly savedAt: Instant
}

/** Keeps forms for later, for whoever types them alone. It is no command: the case knows nothing of it, and nobody is bound by it. */
export interface Drafts {
  keep(subject: string, path: string, values: FormValues, seq: number | undefined): Promise<void>
  find(subject: string, path: string): Promise<KeptDraft | undefined>
  drop(subject: string, path: string): Promise<void>
}

const longestMs = 90 * 24 * 3_600_000

/** The first instant at which a draft may have been kept that is there still. @param now milliseconds since 1970 */
export const draftsSince = (now: number): Instant => instantOf(now - longestMs)

export function createDrafts(
  { formDrafts }: Pick<Store, 'formDrafts'>,
  keys: readonly PayloadKey[],
  clock: () => number,
): Drafts {
  // Copied to another's row it does not open.
  const place = (subject: string, path: string): string => `draft\n${subject}\n${path}`
  return {
    async keep(subject, path, values, seq) {
      const sealed = sealText(keys, JSON.stringify(values), place(subject, path))
      const draft = { subject, path, sealed, ...(seq === undefined ? {} : { seq }) }
      await formDrafts.keepDraft(draft, instantOf(clock()), draftsSince(clock()))
    },
    async find(subject, path) {
      const found = await formDrafts.findDraft(subject, path, draftsSince(clock()))
      if (found === undefined) return undefined
      const { sealed, ...draft } = found
      return { ...draft, values: JSON.parse(openText(keys, sealed, place(subject, path))) as FormValues }
    },
    drop: (subject, path) => formDrafts.dropDraft(subject, path),
  }
}
