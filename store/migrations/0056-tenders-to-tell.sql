-- Approved providers hear of tenders that are published from now on. Where nothing has been published yet there is no place to note.
INSERT INTO operation_jobs (name, leased_until, place)
SELECT 'tender-notices', now(), max(position)::text FROM published_history HAVING count(*) > 0
ON CONFLICT (name) DO NOTHING;
