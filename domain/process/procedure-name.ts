/** The processes there are. A case's id begins with its procedure's name. */
export const procedureNames = [
  'application',
  'review',
  'approval',
  'complaint',
  'supervision',
  'tender',
  'revocation',
  'access-request',
  'obligation',
  'advice-request',
] as const

export type ProcedureName = (typeof procedureNames)[number]
