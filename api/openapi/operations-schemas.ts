import { z } from 'zod'
import { procedureNames } from '../../domain/process/procedure-name'
import { stuckKindNames } from '../../operations/stuck-kinds'
import { href, instant, page } from './basic-schemas'

const failedEffect = z.strictObject({
  key: z.string(),
  caseId: z.string(),
  kind: z.string(),
  attempts: z.int(),
  failedAt: instant,
  reason: z.string(),
})

const stuckKind = z.enum(stuckKindNames)

/** What the API answers those who keep the system running: what is stuck, which versions run, and whether it lives. */
export const operationsSchemas = {
  Stuck: z.strictObject({
    lookedAt: instant.optional().meta({ description: 'When the radar last looked; absent when it never has' }),
    engineSeenAt: instant.optional().meta({ description: 'When it last saw the engine as well' }),
    kinds: z.array(
      z.strictObject({ kind: stuckKind, name: z.string(), meaning: z.string(), remedy: z.string(), found: z.int() }),
    ),
    items: z.array(
      z.strictObject({
        kind: stuckKind,
        subject: z.string().meta({ description: 'The case, or the receipt, effect or e-mail' }),
        detail: z.string(),
        since: instant.meta({ description: 'When it was found first' }),
        case: z.strictObject({ caseId: z.string(), href: href.optional() }).optional(),
      }),
    ),
  }),
  Versions: z.strictObject({
    versions: z.array(
      z.strictObject({
        buildId: z.string(),
        status: z
          .enum(['current', 'ramping', 'draining', 'drained', 'inactive', 'unknown'])
          .meta({ description: '`draining`: cases are left on it and it needs its workers' }),
        cases: z.record(z.enum(procedureNames), z.int()),
      }),
    ),
    rules: z.array(
      z.strictObject({
        procedure: z.enum(procedureNames),
        ruleSet: z.string(),
        schema: z.int(),
        presentSchema: z.int(),
        cases: z.int(),
      }),
    ),
    wave: z
      .strictObject({
        waveId: z.string(),
        buildId: z.string(),
        size: z.int(),
        state: z.enum(['running', 'stopping', 'stopped', 'failed', 'done', 'abandoned']),
        woken: z.int(),
        moved: z.int(),
        failures: z.array(z.strictObject({ caseId: z.string(), reason: z.string() })),
        startedAt: instant,
        endedAt: instant.optional(),
      })
      .optional()
      .meta({ description: 'The waking of open cases that is going on, or the last' }),
  }),
  CaseVersions: page(
    z.strictObject({
      caseId: z.string(),
      procedure: z.enum(procedureNames),
      ruleSet: z.string(),
      schema: z.int(),
      presentSchema: z.int(),
      href,
      buildId: z.string().optional().meta({ description: 'Absent when the engine has no run of it' }),
    }),
  ),
  FailedEffects: page(failedEffect),
  Health: z.strictObject({ alive: z.literal(true) }),
} as const
