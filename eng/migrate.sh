#!/usr/bin/env bash
# Adds one migration for every engine: eng/migrate.sh AddCreditNotes
set -euo pipefail
name=${1:?name of the migration}
cd "$(dirname "$0")/../ErpWeb"
dotnet tool restore >/dev/null
dotnet build --nologo -v q
for engine in Sqlite Postgres SqlServer; do
  dotnet ef migrations add "$name" --no-build --context "${engine}ErpDbContext" --output-dir "Shared/Data/Migrations/$engine"
done
