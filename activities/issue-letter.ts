import { causeOf, type LetterAvailability, type LetterEffect, type LetterFailure } from '../domain/process/effect'
import { civilDateAt } from '../domain/calendar/copenhagen'
import { danishDate } from '../domain/calendar/danish'
import { epochOf } from '../domain/calendar/instant'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import { createLocalDigitalPost, LetterUndeliverable, type DigitalPost } from '../letters/digital-post'
import type { LetterDelivery, StoredLetter } from '../store/letters/letter'
import type { ActivityParts, EffectProgress } from './activity-parts'
import { effectImpossible } from './effect-impossible'

type Parts = Pick<ActivityParts, 'store' | 'gateway' | 'renderLetter' | 'digitalPost'>

/**
 * Makes a letter, keeps it, sends it by Digital Post, and tells its case when it was available, in that order: each step
 * finds what an earlier attempt has done. A letter by post is only made and kept: somebody prints it. A rehearsal sends nothing out; its letters are available at the legal instant.
 */
export async function issueLetter(
  parts: Parts,
  keyed: KeyedEffect,
  effect: LetterEffect,
  rehearsal: boolean,
  onProgress: (progress: EffectProgress) => void = () => undefined,
): Promise<void> {
  const { store, gateway } = parts
  const letter =
    (await store.letters.findLetter(effect.letterId)) ?? (await makeLetter(parts, keyed, effect, onProgress))
  if (effect.reprint !== undefined) await reprint(parts, keyed, effect, effect.reprint, onProgress)
  const post = rehearsal ? createLocalDigitalPost(() => epochOf(keyed.at)) : parts.digitalPost
  const { cvr } = letter.to
  if (letter.byPost === true || cvr === undefined) return
  const outcome =
    letter.delivery ??
    (await deliver(parts, post, letter, effect, cvr).catch((fault: unknown) => {
      if (fault instanceof LetterUndeliverable) return fault
      throw fault
    }))
  if (outcome instanceof LetterUndeliverable) {
    await reportFailure(parts, keyed, effect, letter.letterId, cvr, outcome)
    return
  }
  const { availableAt } = outcome
  if (effect.report === undefined) return

  const by = causeOf(keyed.key)
  const data: LetterAvailability = {
    letterId: letter.letterId,
    sha256: letter.sha256,
    availableAt,
    recipient: cvr,
  }
  try {
    await gateway.act({ commandId: keyed.key, name: effect.report, data, by, at: availableAt }, by.caseId)
  } catch (error) {
    throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
  }
}

/** The case learns that somebody has to send the letter by other means; without a command for that, an administrator does. */
async function reportFailure(
  { gateway }: Parts,
  { key, at }: KeyedEffect,
  { reportFailure: command }: LetterEffect,
  letterId: string,
  recipient: string,
  { reason, printed }: LetterUndeliverable,
): Promise<void> {
  // Printed and posted by the channel: nobody is to send it again, but when it arrived is not known.
  const sent = printed && `Brevet er printet og sendt den ${danishDate(civilDateAt(printed.at))} (${printed.receipt}).`
  if (command === undefined)
    throw effectImpossible(
      `Brevet ${letterId} kan ikke leveres med Digital Post (${reason}). ${sent ?? 'Send det som fysisk brev.'}`,
    )
  const by = causeOf(key)
  const data: LetterFailure = {
    letterId,
    recipient,
    reason: sent === undefined ? reason : `${reason}. ${sent}`,
    ...(printed === undefined ? {} : { postedOn: civilDateAt(printed.at) }),
  }
  try {
    await gateway.act({ commandId: `${key}/undeliverable`, name: command, data, by, at }, by.caseId)
  } catch (error) {
    throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
  }
}

async function makeLetter(
  { store, renderLetter }: Parts,
  { key, at }: KeyedEffect,
  { letterId, to, letter: content }: LetterEffect,
  onProgress: (progress: EffectProgress) => void,
): Promise<StoredLetter> {
  const { caseId, seq } = causeOf(key)
  const { title, pdf, sha256 } = await renderLetter(content, (progress) => {
    onProgress({ letterId, ...progress })
  })
  return store.letters.keepLetter({ letterId, caseId, seq, title, to, content, pdf, sha256, issuedAt: at })
}

/**
 * The letter that goes into the envelope under a sheet with the address: the same words, but for how and where it is sent. It is of
 * the day on which it was written first.
 */
async function reprint(
  parts: Parts,
  keyed: KeyedEffect,
  effect: LetterEffect,
  { letterId, of }: NonNullable<LetterEffect['reprint']>,
  onProgress: (progress: EffectProgress) => void,
): Promise<void> {
  const { letters } = parts.store
  if ((await letters.findLetter(letterId)) !== undefined) return
  const issued = await letters.letterContent(of)
  // Written before letters were kept for persons: there is nothing to print anew.
  if (issued === undefined) return
  const { postalAddress } = effect.letter.recipient
  const recipient = {
    ...issued.recipient,
    byPost: true,
    ...(postalAddress === undefined ? {} : { postalAddress }),
  } as const
  await makeLetter(parts, keyed, { ...effect, letterId, letter: { ...issued, recipient } }, onProgress)
}

/** The PDF is the kept one, not this attempt's: what is sent and what is kept must be the same bytes. */
async function deliver(
  { store }: Parts,
  post: DigitalPost,
  { letterId, to, title, sha256, issuedAt }: StoredLetter,
  { letter }: LetterEffect,
  cvr: string,
): Promise<LetterDelivery> {
  const pdf = await store.letters.letterPdf(letterId)
  if (pdf === undefined) throw new Error(`The letter ${letterId} has no PDF`)
  const { availableAt, receipt } = await post.send({
    letterId,
    caseNumber: letter.caseNumber,
    from: { name: letter.sender.name },
    to: { cvr, name: to.name },
    title,
    pdf,
    sha256,
    issuedAt,
    attachments: [],
    addressed: letter.recipient.postalAddress !== undefined,
  })
  // Another machine's clock may lag behind the one that stamped the decision; nobody could read it before it was made.
  return store.letters.recordDelivery(letterId, {
    receipt,
    availableAt: availableAt > issuedAt ? availableAt : issuedAt,
  })
}
