/** Why an approval lapses by law. */
export type LapseGround = 'unused' | 'general-approval-ended'
