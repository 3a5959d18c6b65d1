/** A part of an approval that is withdrawn: what the approval covers afterwards, or a department that it covers no longer. */
export interface RevokedPart {
  /** As the letter and the register tell it. */
  readonly text: string
  /** The target group afterwards. */
  readonly targetGroup?: string
  /** The places afterwards. */
  readonly places?: number
  /** A department that is no longer covered. */
  readonly department?: string
}
