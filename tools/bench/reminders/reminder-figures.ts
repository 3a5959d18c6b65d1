/** What a morning of reminders was like. */
export interface ReminderFigures {
  readonly approvals: number
  /** From the instant at which all were due until the mail server had taken the last e-mail. */
  readonly lastSentSeconds: number
  /** When half of them, and 95 of 100, had been sent. */
  readonly sentSeconds: { readonly p50: number; readonly p95: number }
  /** E-mails a second over the whole time. */
  readonly rate: number
  /** In the mailbox, by its own count; `twice` were there more than once. */
  readonly arrived: { readonly mails: number; readonly twice: number }
  /** A person's commands on another case, before the hour and while the reminders were sent. */
  readonly commands: { readonly calm: CommandTimes; readonly meanwhile: CommandTimes }
  readonly setUpSeconds: number
  readonly machine: { readonly cores: number; readonly model: string }
}

/** How long a person waited for their commands, in ms. */
export interface CommandTimes {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly longest: number
}
