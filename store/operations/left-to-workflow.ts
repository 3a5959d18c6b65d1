/** SQL: effect `e` is its case's workflow's to do. An e-mail in the outbox is the outbox's from then on. */
export const leftToWorkflow =
  'e.done_at IS NULL AND e.failed_at IS NULL AND NOT EXISTS (SELECT FROM messages m WHERE m.message_key = e.effect_key)'
