-- The national authority hears of what happens to approvals from now on, by the places that municipalities' notices are told by.
INSERT INTO operation_jobs (name, leased_until, place)
SELECT 'national-notices', now(), coalesce(max(position), 0)::text FROM register_changes
UNION ALL SELECT 'national-withdrawals', now(), coalesce(max(position), 0)::text FROM withdrawal_changes
ON CONFLICT (name) DO NOTHING;
