import { Router } from 'express'
import { z } from 'zod'
import { computeDeadline } from '../../domain/calendar/deadline'
import { danishLength } from '../../domain/calendar/deadline-length'
import { isDeadlineKey, ruleSetAt, type DeadlineRule } from '../../domain/calendar/deadline-rule'
import { ruleSets } from '../../domain/calendar/rule-sets'
import { DeadlinePage, DeadlinesPage } from '../../web/pages/public/deadline-pages'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'
import { isComputable } from '../routes/deadline-routes'
import { resource } from '../routes/resource'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

/** The deadline rules for anybody, with what each gives from a day and the sentence that explains it. */
export function deadlinePages(): Router {
  const router = Router()
  const rules: readonly DeadlineRule[] = Object.values(ruleSets.at(-1)?.rules ?? {})

  resource(router, pageUrls.deadlines, {
    get: [
      (_request, response) => {
        sendPage(
          response,
          DeadlinesPage({
            surroundings: surroundingsOf(response),
            rules: rules.map(({ key, danishName, length, law }) => ({
              name: danishName,
              length: danishLength(length),
              law,
              href: pageUrls.deadline(key),
            })),
          }),
        )
      },
    ],
  })

  resource(router, pagePatterns.deadline(':rule'), {
    get: [
      (request, response) => {
        const key = String(request.params['rule'])
        const rule = rules.find((one) => one.key === key)
        if (rule === undefined || !isDeadlineKey(key)) throw new Problem('RULE_UNKNOWN')
        const { fra } = readQuery(request, { fra: z.string().max(40).optional() })
        const isGood = fra !== undefined && isComputable(fra)
        const { danishName, length, law, startsOn, consequence } = isGood ? ruleSetAt(fra).rules[key] : rule
        sendPage(
          response,
          DeadlinePage({
            surroundings: surroundingsOf(response),
            name: danishName,
            length: danishLength(length),
            law,
            startsOn,
            consequence,
            action: pageUrls.deadline(key),
            from: fra,
            ...(isGood ? { answer: computeDeadline(ruleSetAt(fra).rules[key], fra) } : {}),
            ...(fra === undefined || isGood ? {} : { fault: 'Vælg en dag, der findes, mellem 1900 og 2199.' }),
          }),
          fra === undefined || isGood ? 200 : 422,
        )
      },
    ],
  })
  return router
}
