import { urls } from '../urls'

/** Whether a request is about tips: nothing of it may be seen in logs and figures (socialtilsynsloven § 11). */
export const isAboutTips = (url: string): boolean =>
  url === urls.tips || (/^[/?]/.test(url.slice(urls.tips.length)) && url.startsWith(urls.tips))
