import type { CertificateQuestion, CertificateThreadData, RenderedCertificate } from './certificate-question'
import { createFairQueue } from './fair-queue'
import { createWorkThread } from './work-thread'

/** Certificates, made beside the loop that answers everybody, the persons who wait for one taking turns. */
export interface CertificateRendering {
  /**
   * @param name of what is asked for: the same again is made once while the person waits
   * @param gone fires when nobody waits any more; what has not been begun is not made then
   * @throws QueueFull
   */
  certificate(question: CertificateQuestion, name: string, gone: AbortSignal): Promise<RenderedCertificate>
  /** Finishes what is begun. */
  stop(): Promise<void>
}

/** Of one person and of all, that may wait at a time. */
const mostWaiting = { perPerson: 4, inAll: 200 }

export function createCertificateRendering(data: CertificateThreadData): CertificateRendering {
  const thread = createWorkThread<CertificateQuestion, RenderedCertificate>({ program: 'certificate-thread', data })
  const queue = createFairQueue(mostWaiting)
  return {
    certificate: (question, name, gone) =>
      queue.run(question.reader.subject, `${question.form} ${name}`, () => thread.ask(question), gone),
    stop: () => thread.stop(),
  }
}
