import { instantOf } from '../../../domain/calendar/instant'
import type { PayloadKey } from '../../../converter/payload-codec'
import { openText, sealText } from '../../../converter/sealed-text'
import type { Store } from '../../../store/create-store'
import type { FormValues } from '../../../web/form/form-state'

/** Keeps what was typed in a form whose sender's login was over, until they have logged in again. */
export interface Rescue {
  keep(subject: string, path: string, values: FormValues): Promise<void>
  /** What was kept for this person and form; given once, and to nobody else. */
  take(subject: string, path: string): Promise<FormValues | undefined>
}

const hour = 3_600_000

export function createRescue(
  store: Pick<Store, 'rescuedForms'>,
  keys: readonly PayloadKey[],
  clock: () => number,
): Rescue {
  const hourAgo = (): string => instantOf(clock() - hour)
  // Copied to another's row it does not open.
  const place = (subject: string, path: string): string => `form\n${subject}\n${path}`
  return {
    async keep(subject, path, values) {
      const sealed = sealText(keys, JSON.stringify(values), place(subject, path))
      await store.rescuedForms.keepForm({ subject, path, sealed }, instantOf(clock()), hourAgo())
    },
    async take(subject, path) {
      const sealed = await store.rescuedForms.takeForm(subject, path, hourAgo())
      return sealed === undefined ? undefined : (JSON.parse(openText(keys, sealed, place(subject, path))) as FormValues)
    },
  }
}
