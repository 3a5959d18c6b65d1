import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/**
 * What a page allows a browser to do: show itself with our stylesheet, letters and pictures, and send forms to us. No script runs,
 * whoever wrote it; nothing may be set in a frame.
 * @param issuers where login leads: a browser holds the redirect after a form to the same rule
 */
export function pageSecurity(issuers: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'", ...issuers],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // With `no-referrer` a browser would send forms from the origin `null`.
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Lets the page that is sent now run our own script and ask us for what it needs: only where something is sealed or opened. */
export function allowOwnScript(response: Response): void {
  const policy = String(response.get('Content-Security-Policy'))
  response.set('Content-Security-Policy', `${policy};script-src 'self';connect-src 'self'`)
}
