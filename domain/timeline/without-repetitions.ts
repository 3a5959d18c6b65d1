import type { ForeseenStep } from './foresee-together'

/**
 * Steps without what only repeats itself: of the same step in a row no more than `most` are told.
 * @returns the steps, and whether they end in as many of the same
 */
export function withoutRepetitions(
  steps: readonly ForeseenStep[],
  most = Infinity,
): { readonly steps: readonly ForeseenStep[]; readonly endless: boolean } {
  let run = 0
  const told = steps.filter((step, n) => {
    run = isRepetition(step, steps[n - 1]) ? run + 1 : 1
    return run <= most
  })
  return { steps: told, endless: run >= most }
}

const isRepetition = (step: ForeseenStep, last: ForeseenStep | undefined): boolean =>
  step.deadline !== undefined &&
  step.deadline.rule === last?.deadline?.rule &&
  step.deadline.command === last.deadline.command &&
  step.status === last.status
