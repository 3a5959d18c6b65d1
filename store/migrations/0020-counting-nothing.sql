-- Where nothing has happened since the last time there is nothing to add. A cube over no rows still has one, the sum of all,
-- and the sum of nothing is null: the counting failed in every minute in which nobody was approved.
CREATE OR REPLACE FUNCTION count_register(p_until timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(2706013) THEN RETURN; END IF;
  WITH counted AS (DELETE FROM register_differences d WHERE d.at <= p_until RETURNING d.*),
    summed AS (SELECT speciale_id, municipality, region, target_group, owner_type, sum(n) AS n FROM counted GROUP BY speciale_id, municipality, region, target_group, owner_type HAVING sum(n) <> 0)
  INSERT INTO register_counts AS c (speciale_id, municipality, region, target_group, owner_type, n)
  SELECT coalesce(speciale_id, '*'), coalesce(municipality, '*'), coalesce(region, '*'), coalesce(target_group, '*'), coalesce(owner_type, '*'), sum(n)
  FROM summed GROUP BY CUBE (speciale_id, municipality, region, target_group, owner_type) HAVING sum(n) <> 0
  ON CONFLICT (speciale_id, municipality, region, target_group, owner_type) DO UPDATE SET n = c.n + excluded.n;
  UPDATE register_counted SET until = greatest(until, p_until);
END $$;
