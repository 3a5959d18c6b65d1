import type { EffectActivities, LocalCaseActivities } from '../../activities/case-activities'
import type { KillPlan, KillPoint } from './kill-plan'

type Activities = LocalCaseActivities & EffectActivities

/** Activities that kill their own process at the planned point. `noticed` is told of each append that met newer events. */
export function deadlyActivities(activities: Activities, plan: KillPlan | undefined, noticed: () => void): Activities {
  let passed = 0

  /** Resolves unless the process dies here; with a delay it dies a little later. */
  const pass = async (point: KillPoint): Promise<void> => {
    if (plan?.point !== point) return
    passed += 1
    if (passed !== plan.nth) return
    if (plan.delayMs === 0) die()
    else setTimeout(die, plan.delayMs)
  }

  const mortally = async (work: () => Promise<void>): Promise<void> => {
    await pass('before-effect')
    await pass('during-effect')
    await work()
    await pass('after-effect')
  }

  return {
    ...activities,
    async loadCase(caseId) {
      await pass('during-load')
      return activities.loadCase(caseId)
    },
    async append(request) {
      await pass('before-append')
      const result = activities.append(request)
      await pass('during-append')
      const { kind } = await result
      if (kind === 'conflict') noticed()
      if (kind === 'appended') await pass('after-commit')
      await pass('after-append')
      return result
    },
    carryOutAtHand: (effect) => mortally(() => activities.carryOutAtHand(effect)),
    carryOut: (effect, rehearsal) => mortally(() => activities.carryOut(effect, rehearsal)),
  }
}

/** As by `kill -9`: nothing is finished, closed or said. */
export function die(): void {
  process.kill(process.pid, 'SIGKILL')
}
