import { Router } from 'express'
import { urls } from '../urls'
import { resource } from './resource'

/** Whether the process lives, for those who watch over it. It asks nobody and tells nothing else. */
export function healthRoutes(): Router {
  const router = Router()
  resource(router, urls.health, {
    get: [
      (_request, response) => {
        response.json({ alive: true })
      },
    ],
  })
  return router
}
