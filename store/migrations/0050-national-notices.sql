-- The national authority hears of what happens to approvals from now on, by the places that municipalities' notices are told by. Where
-- nothing has happened yet there is no place to note.
INSERT INTO operation_jobs (name, leased_until, place)
SELECT 'national-notices', now(), max(position)::text FROM register_changes HAVING count(*) > 0
UNION ALL SELECT 'national-withdrawals', now(), max(position)::text FROM withdrawal_changes HAVING count(*) > 0
ON CONFLICT (name) DO NOTHING;
