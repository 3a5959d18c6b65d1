import type { RuleSettings } from './rule-terms'

/** The settings of the set `2026-01` (docs/law.md § 7.11). */
export const settings202601: RuleSettings = {
  approvalYears: 4,
  obligationYears: 8,
  leaderQuarantineYears: 5,
  renewalReminderMonths: [12, 6, 3, 1],
  informationRounds: 2,
  delayNoticePercent: [90, 100],
  conditionReminderDays: [30, 7],
  lapseWarningMonths: [18, 23],
  retenderMonths: [24, 18],
  reportReminders: 2,
  adviceHoursPercent: [80, 100],
  smallChangePercent: 10,
  largeChangePercent: 50,
  // EUR 750,000 by the central rate of 7.46038; the figure in kroner is set every second year and was not found.
  smallChangeKroner: 5_595_285,
}
