import type { Response } from 'express'
import { pageText, type Html } from '../../web/html/h'
import type { Surroundings } from '../../web/layout/page'

/** Sends a whole page. */
export function sendPage(response: Response, page: Html, status = 200): void {
  response.status(status).type('html').send(pageText(page))
}

/** What a page stands in; noted by the first handler of all pages. */
export const surroundingsOf = (response: Response): Surroundings => response.locals['surroundings'] as Surroundings
