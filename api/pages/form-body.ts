import express, { type Request, type RequestHandler } from 'express'
import { PageFault } from './page-fault'

const limitBytes = 1024 * 1024

/**
 * Lets a form through that a page of ours has sent. A browser says itself from which site a form comes; whoever hides it is not let in.
 * @throws {PageFault} for one from elsewhere
 */
export const ownForm: RequestHandler = (request, _response, next) => {
  if (isOwn(request)) next()
  else
    throw new PageFault(
      403,
      'Formularen er ikke sendt herfra',
      'Den kom fra en anden side end vores, og intet er gemt. Åbn siden igen, og send derfra.',
    )
}

/** Reads a form of ours that holds no files. */
export const formBody: readonly RequestHandler[] = [
  ownForm,
  express.text({ type: 'application/x-www-form-urlencoded', limit: limitBytes, defaultCharset: 'utf-8' }),
]

function isOwn({ headers }: Request): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin, host } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

/** What a form holds, as the browser sent it. */
export const formOf = ({ body }: Request): URLSearchParams => new URLSearchParams(typeof body === 'string' ? body : '')
