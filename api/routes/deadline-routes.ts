import { Router } from 'express'
import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar/civil-date'
import { computeDeadline } from '../../domain/calendar/deadline'
import { danishLength } from '../../domain/calendar/deadline-length'
import { isDeadlineKey, ruleSetAt, type DeadlineKey } from '../../domain/calendar/deadline-rule'
import { ruleSets } from '../../domain/calendar/rule-sets'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

/** The years for which the calendars are meant: a count from the year 9999 would leave the four-digit years. */
export const isComputable = (date: string): boolean => isCivilDate(date) && date >= '1900-01-01' && date <= '2199-12-31'
const fromQuery = {
  from: z.string().refine(isComputable, 'Skal være en dato mellem 1900-01-01 og 2199-12-31 i formen ÅÅÅÅ-MM-DD.'),
}

/** The deadline rules, for anyone: any day's answer can be asked for and comes with the sentence that explains it. */
export function deadlineRoutes(): Router {
  const router = Router()
  resource(router, urls.deadlines, {
    get: [
      (_request, response) => {
        const newest = ruleSets.at(-1)
        response.set('Cache-Control', 'public, max-age=3600').json({
          ruleSet: newest?.id,
          rules: Object.values(newest?.rules ?? {}).map(
            ({ key, danishName, length, direction, calendar, rolls, law, startsOn, consequence }) => ({
              rule: key,
              name: danishName,
              length: danishLength(length),
              direction,
              calendar,
              rolls,
              law,
              startsOn,
              consequence,
              href: urls.deadline(key),
            }),
          ),
        })
      },
    ],
  })
  resource(router, urlPatterns.deadline(':rule'), {
    get: [
      (request, response) => {
        const rule = String(request.params['rule'])
        if (!isDeadlineKey(rule)) throw new Problem('RULE_UNKNOWN', { members: { rules: ruleKeys() } })
        const { from } = readQuery(request, fromQuery)
        const { date, endsAt, sendAt, calendar, explanation, ruleSet } = computeDeadline(
          ruleSetAt(from).rules[rule],
          from,
        )
        response.set('Cache-Control', 'public, max-age=3600').json({
          rule,
          from,
          date,
          endsAt,
          ...(sendAt === undefined ? {} : { sendAt }),
          calendar,
          explanation,
          ruleSet,
        })
      },
    ],
  })
  return router
}

const ruleKeys = (): readonly DeadlineKey[] => Object.keys(ruleSets.at(-1)?.rules ?? {}).filter(isDeadlineKey)
