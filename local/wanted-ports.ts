import type { Replaced } from './child-environment'
import type { Installation } from './installation'
import type { WantedPort } from './local-ports'

/** The pages of a Temporal that the person named are none of ours. */
export const decodes = ({ settings, replaced }: Pick<Installation, 'settings' | 'replaced'>): boolean =>
  !replaced.temporal && settings.local.uiDecodes

const usualBouncePort = 2_526

/** The ports that an installation needs, of what is not replaced by parts of the person's own. */
export function wantedPorts(settings: Installation['settings'], replaced: Replaced): readonly WantedPort[] {
  const {
    api,
    metrics,
    mail,
    codec,
    local: { ports },
  } = settings
  return [
    { name: 'API og sider', setting: 'API_PORT', port: api.port },
    { name: "API'ets måltal", setting: 'API_METRICS_PORT', port: metrics.port },
    { name: 'Returpost', setting: 'BOUNCE_SMTP_PORT', port: mail.reports?.port ?? usualBouncePort },
    ...(replaced.database ? [] : [{ name: 'PostgreSQL', setting: 'POSTGRES_PORT', port: ports.postgres }]),
    ...(replaced.temporal
      ? []
      : [
          { name: 'Temporal', setting: 'TEMPORAL_PORT', port: ports.temporal },
          { name: 'Temporals sider', setting: 'TEMPORAL_UI_PORT', port: ports.temporalUi },
        ]),
    ...(decodes({ settings, replaced }) ? [{ name: 'Dekoder', setting: 'CODEC_PORT', port: codec.port }] : []),
    ...(replaced.mail
      ? []
      : [
          { name: 'Postkassens SMTP', setting: 'SMTP_PORT', port: ports.smtp },
          { name: 'Postkassens sider', setting: 'MAILBOX_PORT', port: ports.mailbox },
        ]),
    ...(replaced.identity ? [] : [{ name: 'Login', setting: 'IDENTITY_PORT', port: ports.identity }]),
  ]
}
