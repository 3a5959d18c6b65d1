/**
 * Kinds of events that no scenario plays, each with why or what is missing. One that many processes share counts as played when it is in any
 * of them. A scenario that comes to play one takes its row away.
 */
const toldByAMachine = 'a program tells it and no person: tests on real parts hold it'
const earlier = 'journals of before 0.3.0 hold it; golden histories replay it'

export const unplayedEvents: Readonly<Record<string, string>> = {
  'document-infected': toldByAMachine,
  'release-failed': toldByAMachine,
  bounced: toldByAMachine,
  'letter-came-later': toldByAMachine,
  'decision-served': toldByAMachine,
  'representative-bound': toldByAMachine,
  'clash-noted': toldByAMachine,
  'clash-settled': toldByAMachine,
  'answer-came-later': toldByAMachine,
  'access-requested': earlier,
  'access-moved': earlier,
  'silent-lapse-told': earlier,
}
