/** The notices that a tender can be told by, as their addresses name them. */
export const tenderNotices = {
  'contract-notice': 'Udbudsbekendtgørelse',
  'award-notice': 'Bekendtgørelse om indgåede kontrakter',
} as const

export type TenderNotice = keyof typeof tenderNotices

/** Names a notice of a tender: its identifier is made of it. */
export const tenderNoticeName = (tenderId: string, notice: TenderNotice): string => `${tenderId}/${notice}`
