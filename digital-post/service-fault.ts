import { withoutCpr } from './without-cpr'

/**
 * One of the services did not do what it was asked, for a reason that is not the letter's: it is tried again later.
 * What the service said is fit for logs, and for the engine, which keeps it.
 */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault'

  constructor(service: string, said: string) {
    super(`${service}: ${withoutCpr(said)}`)
  }
}
