#!/bin/bash
# Runs once, on an empty volume: each service's database with the role that migrates it and the role that uses it.
set -euo pipefail

sql() {
  psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "${POSTGRES_DB:-$POSTGRES_USER}" "$@"
}

database() { # NAME OWNER
  sql -v name="$1" -v owner="$2" << 'SQL'
create database :"name" owner :"owner" template template0 encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8';
revoke all on database :"name" from public;
SQL
}

role() { # NAME PASSWORD_VARIABLE; psql reads the variable itself, so that no command line shows it
  sql -v name="$1" << SQL
\getenv password $2
create role :"name" login password :'password';
SQL
}

for service in registry disbursement training graduation; do
  role "${service}_owner" "${service^^}_OWNER_PASSWORD"
  role "${service}_app" "${service^^}_APP_PASSWORD"
  database "$service" "${service}_owner"
  sql -v name="$service" -v app="${service}_app" <<< 'grant connect, temporary on database :"name" to :"app";'
done

role keycloak KEYCLOAK_DB_PASSWORD
database keycloak keycloak
