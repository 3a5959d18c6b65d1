/**
 * Kinds of events that no scenario plays, each with why or what is missing. One that many processes share counts as played when it is in any
 * of them. A scenario that comes to play one takes its row away.
 */
const toldByAMachine = 'a program tells it and no person: tests on real parts hold it'
const earlier = 'journals of before 0.3.0 hold it; golden histories replay it'
const toWrite = 'no scenario tells it yet: tests of its process and the random paths do'

export const unplayedEvents: Readonly<Record<string, string>> = {
  'document-infected': toldByAMachine,
  'release-failed': toldByAMachine,
  bounced: toldByAMachine,
  'letter-came-later': toldByAMachine,
  'decision-served': toldByAMachine,
  'representative-bound': toldByAMachine,
  'clash-noted': toldByAMachine,
  'clash-settled': toldByAMachine,
  'access-requested': earlier,
  'access-moved': earlier,
  'approval-opened-instead': toWrite,
  'interim-sent-back': toWrite,
  'conditions-reminded': toWrite,
  'general-approval-stands': toWrite,
  'silent-lapse-told': toWrite,
  'giving-up-taken-back': toWrite,
  'renewal-displaced': toWrite,
  'refusal-complained': toWrite,
  'end-told': toWrite,
  corrected: toWrite,
  'answer-came-later': toWrite,
  'approval-threatened': toWrite,
  'approval-safe': toWrite,
  'approval-regained': toWrite,
  'opening-resumed': toWrite,
  'renewal-overtaken': toWrite,
  'retender-known': toWrite,
}
