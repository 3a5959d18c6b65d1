import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createStore } from '../../store/create-store'
import { migrate } from '../../store/migrate'
import { createPool } from '../../store/pool'
import { ownDatabase } from '../support/own-database'

/** As 0.2.0 has written it: nothing beside title and number is there to find a case by, and words are folded as they were. */
const before = `
  INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, title, owner, office, assigned, opened_at, changed_at)
  SELECT name || '-' || 'old', name, name || '-1', 1, '\\x00', 'received', false, 1, state::json, '{"standing":{"conflicted":["per"]}}', '[]', title, '12345678', 'MIDT', '{}', now(), now()
  FROM (VALUES
    ('application', 'Å hus', '{"identity":{"cvr":"12345678","pNumber":"1023456789","contact":{"name":"Šárka","email":"s@hus.example"}},"content":{"owner":{"organisation":"Fonden","name":"Ove","email":"o@f.example"}},"representative":{"name":"Rita","email":"r@r.example"}}'),
    ('approval', 'Å hus', '{"identity":{"cvr":"12345678","pNumber":"1023456789","contact":{"name":"Šárka","email":"s@hus.example"}},"details":{"secondContact":{"name":"Sofus","email":"sofus@hus.example"}}}'),
    ('review', 'Å hus', '{"applicant":{"cvr":"12345678","pNumber":"1023456789"}}'),
    ('tender', 'Ødelagt \\ufffd', '{"identity":{"cvr":"12345678","pNumber":"1023456789","contact":{"name":"\\u0000","email":"s@hus.example"}}}')
  ) AS c(name, title, state);
  SELECT change_register('application-old', 1, now() - interval '1 day', '{"status":"in-force","providerName":"Łódź Guðrun","municipality":"Aarhus","specialeId":"autisme","specialfunktionName":"Autisme","validFrom":"2020-01-01"}');`

it('finds what is there already as it finds what is new', async () => {
  const database = await ownDatabase()
  const pool = createPool(database.url)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  try {
    cpSync(path.resolve(__dirname, '../../store/migrations'), folder, {
      recursive: true,
      filter: (file) => path.basename(file) < '0026' || file.endsWith('migrations'),
    })
    expect(await migrate(pool, folder)).toHaveLength(25)
    await pool.query(before)

    await migrate(pool)

    const store = createStore(pool)
    const found = async (search: string) => {
      const pages = await Promise.all(
        (['application', 'approval', 'review'] as const).map((procedure) =>
          store.cases.listCases({ scope: { office: 'MIDT' }, procedure, search }),
        ),
      )
      return pages.flatMap(({ cases }) => cases.map(({ procedure }) => procedure))
    }
    expect(await found('1023456789')).toEqual(['application', 'approval', 'review'])
    expect(await found('sarka')).toEqual(['application', 'approval'])
    expect([await found('fonden'), await found('rita'), await found('sofus@')]).toEqual([
      ['application'],
      ['application'],
      ['approval'],
    ])
    expect(await found('aa hus')).toEqual(['application', 'approval', 'review'])
    const { rows } = await pool.query(`SELECT found_by FROM cases WHERE case_id = 'tender-old'`)
    expect(rows).toEqual([{ found_by: '' }])

    for (const typed of ['łódź', 'lodz', 'gudrun', 'guðrun']) {
      const { groups, corrected } = await store.register.expandSearch(typed)
      expect(corrected).toEqual({})
      expect((await store.register.listRegister({ at: '2999-01-01T00:00:00.000Z', groups })).entries).toHaveLength(1)
    }
  } finally {
    await pool.end()
    await database.drop()
    rmSync(folder, { recursive: true })
  }
})
