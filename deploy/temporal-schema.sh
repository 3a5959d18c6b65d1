#!/bin/sh
# Brings the engine's two databases to the schema of the server that starts next. Safe to run again.
set -eu
schema() {
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db $1"
  # Fails when the schema table is there already; a real fault shows in the next line.
  $tool setup-schema -v 0.0 || true
  $tool update-schema -d "/etc/temporal/schema/postgresql/v12/$2/versioned"
}
schema temporal temporal
schema temporal_visibility visibility
