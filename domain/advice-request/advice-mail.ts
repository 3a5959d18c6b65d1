import { officeOf } from '../catalogue/offices'
import { specialer } from '../catalogue/specialer'
import type { MailAbout, MailMessage } from '../mail/mail-message'
import type { Effect, Recipient } from '../process/effect'
import type { AdviceNews } from '../obligation/advice/note-advice'
import type { AdviceState } from './state'

/** What every e-mail of a request is about: never what is asked. */
export const aboutOf = ({ caseId, caseNumber, specialeId }: AdviceState): MailAbout => ({
  caseId,
  caseNumber,
  about: specialer[specialeId],
})

const mailTo = ({ name, email }: Recipient, message: MailMessage): Effect => ({
  kind: 'mail',
  to: { name, email },
  message,
})

export const mailToMunicipality = (state: AdviceState, message: MailMessage): Effect => mailTo(state.contact, message)
export const mailToSupplier = (state: AdviceState, message: MailMessage): Effect =>
  mailTo(state.supplier.contact, message)
export const mailToOffice = (state: AdviceState, message: MailMessage): Effect =>
  mailTo(officeOf(state.office).contact, message)

/** The obligation counts what is used and answered. */
export const tellObligation = ({ obligationId }: AdviceState, news: AdviceNews): Effect => ({
  kind: 'tell-case',
  caseId: obligationId,
  command: 'noteAdvice',
  data: news,
})
