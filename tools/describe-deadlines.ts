import { danishLength, type DeadlineLength } from '../domain/calendar/deadline-length'
import type { DeadlineRule, RuleSet } from '../domain/calendar/deadline-rule'
import { ruleSets } from '../domain/calendar/rule-sets'
import { markdownTable } from './generated-text'

/** Where a length comes from, for a reader of the table. */
const sources: Readonly<Record<DeadlineRule['tag'], string>> = {
  V: 'kilde',
  'V/D': 'kilde og fastsat her',
  M: 'ikke efterprøvet',
  D: 'fastsat her',
}

/** The page of all deadline rules, by rule set. */
export function describeDeadlines(): string {
  return (
    [
      '# Frister',
      'Til kontorer. Skrevet af `npm run docs` ud fra regelsættene i `domain/calendar/`. Ret reglerne, ikke tabellen.',
      'En sag følger det regelsæt, den begyndte under; ny ret får et nyt regelsæt og ændrer ingen åben sag. `GET /api/deadlines/{regel}?from=2027-03-01` regner en frist ud og forklarer den.',
      'To kalendere: `administration` hviler på lørdage, søndage, helligdage, 5. juni, 24. og 31. december; `procurement` på lørdage, søndage og helligdage. En frist på en dato udløber kl. 24.00 dansk tid; startdagen tælles ikke med.',
      ...ruleSets.map(describeSet),
    ].join('\n\n') + '\n'
  )
}

function describeSet({ id, validFrom, rules }: RuleSet): string {
  return [
    `## Regelsæt ${id}, for sager begyndt fra ${validFrom}`,
    markdownTable(
      ['regel', 'navn', 'længde', 'regnes fra', 'kalender', 'flyttes fra hviledag', 'grundlag', 'længden er', 'følge'],
      Object.values(rules).map((rule) => [
        `\`${rule.key}\``,
        rule.danishName,
        `${danishLength(rule.length)}${rule.direction === 'backward' ? ' før' : ''}${rule.sentAt === undefined ? '' : `, kl. ${rule.sentAt}`}`,
        rule.startsOn,
        rule.calendar,
        rule.sentAt !== undefined ? 'til arbejdsdagen før' : rule.rolls ? 'til næste arbejdsdag' : 'nej',
        rule.law,
        sources[rule.tag],
        rule.consequence,
      ]),
    ),
  ].join('\n\n')
}

/** The rules of the newest set for those who write code: what `docs/law.md` cites, without the Danish consequences. */
export function tabulateDeadlines(): string {
  const newest = ruleSets.at(-1)
  if (newest === undefined) throw new RangeError('no rule set')
  return markdownTable(
    ['rule', 'Danish', 'length', 'calendar', 'an end on a rest day', 'rests on', 'mark'],
    Object.values(newest.rules).map((rule) => [
      `\`${rule.key}\``,
      rule.danishName,
      `${englishLength(rule.length)}${rule.direction === 'backward' ? ' before' : ''}${rule.authoritySet === undefined ? '' : ', or as the authority sets'}`,
      rule.calendar,
      rule.sentAt !== undefined ? 'sent the working day before' : rule.rolls ? 'moves on' : 'stays',
      rule.law,
      rule.tag,
    ]),
  )
}

/** "14 days", "7 working days", "1 month" */
function englishLength(length: DeadlineLength): string {
  const [unit = '', count = 0] = Object.entries<number>(length)[0] ?? []
  const units = unit === 'workingDays' ? 'working days' : unit
  return `${count} ${count === 1 ? units.slice(0, -1) : units}`
}
