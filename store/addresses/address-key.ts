/** An e-mail address as the store compares it: however it is spelled, one mailbox is one. */
export const addressKey = (email: string): string => email.normalize('NFC').toLowerCase()
