import type { CaseState, Procedure } from '../../../domain/process/procedure'
import { revocationProcedure } from '../../../domain/revocation/procedure'
import { openCase, type DrivenCase } from '../../support/case-driver'
import { anne, helle, mette } from '../approval/approval-cases'
import { approval, offer, reasons } from '../supervision/supervision-cases'

/** A revocation in which nothing has been weighed yet; with `heard` and `decided` so far. */
export function revocation(
  until: 'opened' | 'heard' | 'drafted' | 'decided' = 'opened',
  over: object = {},
): DrivenCase<CaseState> {
  const own: Procedure = revocationProcedure
  const data = {
    ...offer,
    specialeId: 'autisme',
    descriptionVersion: 'autisme-1',
    ground: 'criteria',
    since: '2027-03-15',
    places: 12,
    leader: { name: 'Anne Leder' },
    ...over,
  }
  const made = openCase(own, data, approval, '2027-06-01 09:00')
  for (const by of [mette, helle]) made.act('declareImpartiality', { impartial: true }, by, '2027-06-01 09:10')
  if (until === 'opened') return made
  for (const means of ['condition', 'order', 'intensified-supervision', 'part'])
    made.act('recordMilderMeans', { means, notEnoughBecause: 'Det hjælper ikke nu.' }, mette, '2027-06-01 09:20')
  made.act('openHearing', { text: 'Vi påtænker.', facts: 'Ingen leder.' }, mette, '2027-06-01 09:30')
  made.act('answerHearing', { answer: 'Vi er uenige.' }, anne, '2027-06-02 09:30')
  if (until === 'heard') return made
  made.act('draftDecision', withdrawal, mette, '2027-06-03 09:00')
  if (until === 'decided') made.act('decide', {}, helle, '2027-06-04 09:00')
  return made
}

export const withdrawal = {
  criteria: [{ criterionId: 'autisme-viden', text: 'Ingen har den længere.' }],
  reasons,
  hearingWeighed: 'Det ændrer intet.',
}
