#!/bin/sh
# Runs once, when PostgreSQL's volume is new: a user and databases for the engine beside the application's own, so that
# neither can read the other's.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$TEMPORAL_DB_PASSWORD" -U "$POSTGRES_USER" -d postgres <<'SQL'
CREATE ROLE temporal LOGIN PASSWORD :'password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE temporal, temporal_visibility, specialeplan FROM PUBLIC;
SQL
