#!/usr/bin/env bash
# Lints the four OpenAPI documents and checks that TypeScript made of them compiles. After ./mvnw verify, which generates the rest.
set -euo pipefail
cd "$(dirname "$0")"
export REDOCLY_TELEMETRY=off

npm ci --no-progress
documents=(../docs/openapi/{registry,disbursement,training,graduation}.json)

echo "== spectral"
npx spectral lint --ruleset .spectral.yaml --fail-severity warn "${documents[@]}"

echo "== redocly"
npx redocly lint --config redocly.yaml "${documents[@]}"

echo "== openapi-typescript"
for document in "${documents[@]}"; do
  npx openapi-typescript "$document" --output "target/types/$(basename "$document" .json).ts"
done

echo "== tsc"
npx tsc --project tsconfig.json
npx tsc --project tsconfig.generated.json
