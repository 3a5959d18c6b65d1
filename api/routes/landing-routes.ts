import { Router } from 'express'
import { caseLandingPage } from '../../web/case-landing-page'
import { resource } from './resource'
import { urlPatterns } from '../urls'

/** Where the links in e-mails lead. Nothing is looked up: the answer is the same whatever the case, and whoever asks. */
export function landingRoutes(): Router {
  const router = Router()
  resource(router, urlPatterns.landing(':caseId'), {
    get: [
      (_request, response) => {
        response.set('X-Robots-Tag', 'noindex').type('html').send(caseLandingPage)
      },
    ],
  })
  return router
}
