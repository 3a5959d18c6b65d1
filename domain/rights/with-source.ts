import type { Standing } from './rights'

/**
 * How persons stand to a case that rests on another, as a review does on its application: who is partial in the one is
 * partial in both, and whoever has to declare in the other reads neither before. Those who are named on the case itself
 * declare there (I4).
 */
export function withSource(standing: Standing, { conflicted, impartial }: Standing): Standing {
  const { assigned, undeclared = [] } = standing
  return {
    ...standing,
    conflicted: [...new Set([...standing.conflicted, ...conflicted])],
    ...(impartial === undefined
      ? {}
      : { impartial: [...impartial, ...assigned.filter((subject) => !undeclared.includes(subject))] }),
  }
}
