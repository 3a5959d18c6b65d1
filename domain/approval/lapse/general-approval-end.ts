/** Key of the deadline with which the general approval ends, and this one with it. */
export const generalApprovalKey = 'general-approval-end'
