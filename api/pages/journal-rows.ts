import { deadlineName } from '../../domain/process/deadline-name'
import type { JournalRow } from '../../web/pages/case/journal-list'
import type { ActorDescription, JournalEntry } from '../describe/describe-history'

/** A line of a case's journal with who did it in words. @param ruleSet of the case, by which its deadlines are named */
export const journalRow =
  (ruleSet: string) =>
  ({ at, text, by }: JournalEntry): JournalRow => ({ at, text, by: actorInWords(ruleSet, by) })

function actorInWords(ruleSet: string, by: ActorDescription): string {
  switch (by.kind) {
    case 'person':
      return by.onBehalfOf === undefined ? by.name : `${by.name} for ${by.onBehalfOf}`
    case 'deadline':
      return `fristen »${deadlineName(ruleSet, by.rule)}«`
    case 'case':
      return 'følger af en anden sag'
  }
}
