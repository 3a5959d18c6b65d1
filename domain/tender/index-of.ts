import { specialer } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import { activeMembers } from './panel-member'
import { publicWinners } from './published-tender'
import type { TenderState } from './state'

/** How a lot's tender is found: by the contracting authority, by those who are named on it, and by every provider once it is published. */
export function indexOf(state: TenderState): CaseIndex {
  const { title, lot, specialeId, office, panel, key, status, memo, award, publishedAt } = state
  const drafter = status === 'preparing' ? memo?.by : award?.by.subject
  return {
    title: `${title}, delaftale ${lot}: ${specialer[specialeId]}`,
    standing: {
      office,
      assigned: [...activeMembers(panel), ...(key?.holders ?? [])].map(({ subject }) => subject),
      drafters: drafter === undefined ? [] : [drafter],
      conflicted: panel.filter(({ impartiality }) => impartiality === 'conflicted').map(({ subject }) => subject),
      undeclared: panel.filter(({ impartiality }) => impartiality === 'undeclared').map(({ subject }) => subject),
      ...(publishedAt === undefined ? {} : { published: true as const }),
    },
    foundBy: publicWinners(state).flatMap(({ cvr, name }) => [cvr, name]),
  }
}
