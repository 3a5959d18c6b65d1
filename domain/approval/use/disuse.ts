import type { CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import type { Instant } from '../../calendar/instant'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { disuseKey, silenceDeadlines, useSteps } from './silence'

/**
 * Two years from a stated last day of use, after which the approval lapses (socialtilsynsloven § 5, stk. 7), with the warnings
 * that are still ahead at `at`. Use that is told in time goes before the lapse.
 */
export function disuseDeadlines(ruleSet: string, lastUsed: CivilDate, at: Instant): readonly Deadline[] {
  const lapse: Deadline = {
    ...caseDeadline(ruleSet, 'lapse', lastUsed, { key: disuseKey, command: 'lapse', endsRight: true }),
    data: { ground: 'unused', lastUsed },
  }
  return [...warnings(ruleSet, lastUsed).filter((warning) => warning.at > at), lapse]
}

/** The last warning of disuse that has passed at `at`; undefined before the first. */
export const passedWarning = (ruleSet: string, lastUsed: CivilDate, at: Instant): Deadline | undefined =>
  warnings(ruleSet, lastUsed)
    .filter((warning) => warning.at <= at)
    .at(-1)

const warnings = (ruleSet: string, lastUsed: CivilDate): readonly Deadline[] =>
  useSteps(
    ruleSet,
    lastUsed,
    (date, months) =>
      `Specialfunktionen er oplyst ude af brug efter ${danishLongDate(lastUsed)}. Tages den ikke i brug, advares tilbuddet ${danishLongDate(date)} kl. 8.00, ${months} måneder senere eller på den sidste arbejdsdag inden da.`,
  )

/** What time does with the use of an approval as it stands: it lapses where somebody has stated disuse; else it is asked about. */
export const useDeadlines = (
  { ruleSet, since, lastUsedOn, outOfUse }: Pick<ApprovalState, 'ruleSet' | 'since' | 'lastUsedOn' | 'outOfUse'>,
  at: Instant,
): readonly Deadline[] =>
  outOfUse === undefined
    ? silenceDeadlines(ruleSet, lastUsedOn ?? since, at)
    : disuseDeadlines(ruleSet, outOfUse.lastUsed, at)
