import { Router } from 'express'
import { AccessibilityPage } from '../../web/pages/public/accessibility-page'
import { PrivacyPage } from '../../web/pages/public/privacy-page'
import { resource } from '../routes/resource'
import { pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

const hourMs = 3_600_000

/**
 * What the law asks an authority to tell on its pages.
 * @param statement where the authority has published its own accessibility statement; ours stands in for it
 */
export function noticePages({
  statement,
  longestMs,
}: {
  readonly statement?: string | undefined
  readonly longestMs: number
}): Router {
  const router = Router()

  resource(router, pageUrls.accessibility, {
    get: [
      (_request, response) => {
        if (statement === undefined) sendPage(response, AccessibilityPage({ surroundings: surroundingsOf(response) }))
        else response.redirect(303, statement)
      },
    ],
  })

  // The address under which everybody looks for it.
  resource(router, pageUrls.accessibilityTool, {
    get: [
      (_request, response) => {
        response.redirect(303, statement ?? pageUrls.accessibility)
      },
    ],
  })

  resource(router, pageUrls.privacy, {
    get: [
      (_request, response) => {
        sendPage(response, PrivacyPage({ surroundings: surroundingsOf(response), hours: longestMs / hourMs }))
      },
    ],
  })
  return router
}
