import type { ApplicationState } from '../state'

/** Whether every recipient's time for a complaint over the decision has passed. */
export const isUncomplainable = ({ decision }: Pick<ApplicationState, 'decision'>): boolean =>
  decision?.recipients.every(({ over }) => over === true) === true
