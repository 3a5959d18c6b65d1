import type { Store } from '../../store/create-store'
import { entry, madeUpRequest } from './made-up'

/** When they are registered. */
export const registeredAt = '2027-01-04T08:00:00.000Z'

/** Puts six providers into the register, whose names only a Danish order and a Danish search get right. */
export async function registerSixProviders({ journal }: Store): Promise<void> {
  for (const [n, name] of ['Åhuset', 'Ærø Støtte', 'Zebra', 'Østergård', 'Aalborg Bo', 'Banen'].entries())
    await journal.openCase({
      request: madeUpRequest({
        caseId: `application-reg${n}`,
        at: registeredAt,
        register: entry(name, {
          cvr: `1000000${n}`,
          ownerType: n < 2 ? 'private' : 'municipal',
          region: 'Midtjylland',
        }),
      }),
    })
}
