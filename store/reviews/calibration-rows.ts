import type { Pool } from 'pg'
import type { CalibrationRow } from '../../domain/review/assessment/calibration'
import type { Judgement } from '../../domain/review/assessment/judgements'

interface Row {
  criterion_id: string
  judgements: readonly Judgement[]
}

/** Every criterion of an office's finished reviews as each reviewer judged it, without cases, names or words. */
export async function calibrationRows(pool: Pool, office: string): Promise<readonly CalibrationRow[]> {
  const { rows } = await pool.query<Row>(
    `SELECT criterion_id, json_agg(assessment ->> 'fulfilled') AS judgements
     FROM cases, json_array_elements(state -> 'team') AS team(member), json_each(member -> 'assessments') AS assessed(criterion_id, assessment)
     WHERE procedure = 'review' AND status = 'submitted' AND office = $1
     GROUP BY case_id, criterion_id`,
    [office],
  )
  return rows.map(({ criterion_id: criterionId, judgements }) => ({ office, criterionId, judgements }))
}
