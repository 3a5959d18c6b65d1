import { Connection } from '@temporalio/client'
import { Client } from 'pg'
import { testEnvironment } from '../support/environment'

describe('the servers that the tests share', () => {
  it('is a PostgreSQL 18 that knows Danish order and makes time-ordered ids', async () => {
    const client = new Client({ connectionString: testEnvironment().databaseUrl })
    await client.connect()
    try {
      const { rows } = await client.query<{ name: string }>(
        `SELECT name FROM (VALUES ('Åse'), ('Ærø'), ('Anne'), ('Østen')) AS people (name) ORDER BY name COLLATE "da-x-icu"`,
      )
      expect(rows.map((row) => row.name)).toEqual(['Anne', 'Ærø', 'Østen', 'Åse'])
      const {
        rows: [version],
      } = await client.query<{ version: number; id: string }>(
        `SELECT current_setting('server_version_num')::int / 10000 AS version, uuidv7() AS id`,
      )
      expect(version?.version).toBe(18)
      expect(version?.id).toMatch(/^[0-9a-f-]{36}$/)
    } finally {
      await client.end()
    }
  })

  it('is a Temporal server 1.32 that has the namespace', async () => {
    const { temporalAddress, temporalNamespace } = testEnvironment()
    const connection = await Connection.connect({ address: temporalAddress })
    try {
      const info = await connection.workflowService.getSystemInfo({})
      expect(info.serverVersion).toMatch(/^1\.(3[2-9]|[4-9]\d)\./)
      const namespace = await connection.workflowService.describeNamespace({ namespace: temporalNamespace })
      expect(namespace.namespaceInfo?.name).toBe(temporalNamespace)
    } finally {
      await connection.close()
    }
  })
})
