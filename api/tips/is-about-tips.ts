import { urls } from '../urls'

/** Routes are found in capitals too. */
const address = new RegExp(`^${urls.tips}(?:[/?]|$)`, 'i')

/** Whether a request is about tips: nothing of it may be seen in logs and figures (socialtilsynsloven § 11). */
export const isAboutTips = (url: string): boolean => address.test(url)
