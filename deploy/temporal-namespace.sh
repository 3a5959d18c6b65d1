#!/bin/sh
# Makes the namespace of the cases. What is closed is kept 30 days for the operators; the statutory record is the journal.
set -eu
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h --description 'Specialeplan'
