import type { LapseGround } from '../approval/lapse/lapse-ground'

/** Why an approval has lapsed, as letter, journal and e-mails say it: »Godkendelsen er bortfaldet, …«. */
export const lapseReason: Readonly<Record<LapseGround, string>> = {
  unused: 'fordi den ikke har været brugt i to år i træk',
  'general-approval-ended': 'fordi tilbuddets generelle godkendelse er ophørt',
}
