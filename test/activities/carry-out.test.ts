import { carryOut } from '../../activities/carry-out'
import { createLocalDigitalPost } from '../../letters/digital-post'
import { createLetterRenderer } from '../../letters/render-letter'
import { inOwnHouse } from '../support/test-house'
import { storeApplication } from '../support/application-case'

test(
  'an effect of a kind that this version does not know is not done, and stays open for one that does',
  inOwnHouse(async ({ store, gateway, pool }) => {
    const id = await storeApplication(store)
    await pool.query(`UPDATE effects SET effect = '{"kind":"telegram"}' WHERE case_id = $1`, [id])
    const open = (await store.cases.loadCase(id)).openEffects
    expect(open.length).toBeGreaterThan(0)
    const parts = {
      store,
      gateway,
      outbox: { nudge: () => undefined },
      renderLetter: createLetterRenderer(),
      digitalPost: createLocalDigitalPost(),
      removeFile: async () => undefined,
      publicUrl: 'https://specialeplan.example',
      confirmsAddresses: true,
    }
    for (const effect of open)
      await expect(carryOut(parts, effect, false)).rejects.toThrow(
        `knows how to do "telegram", the effect ${effect.key}`,
      )
    expect((await store.cases.loadCase(id)).openEffects).toEqual(open)
  }),
)
