// Works with a running stack through the types that openapi-typescript made of the documents:
// node target/smoke/smoke.mjs REGISTRY_URL DISBURSEMENT_URL TOKEN
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { components, paths as Disbursement } from "./target/types/disbursement.js";
import type { paths as Registry } from "./target/types/registry.js";

const [registryUrl, disbursementUrl, token] = process.argv.slice(2);
assert(registryUrl && disbursementUrl && token, "registry, disbursement and token are needed");
const headers = { Authorization: `Bearer ${token}` };
const registry = createClient<Registry>({ baseUrl: registryUrl, headers });
const disbursement = createClient<Disbursement>({ baseUrl: disbursementUrl, headers });

const programmes = await disbursement.GET("/v1/programmes", { params: { query: { limit: 5 } } });
const codes: string[] = programmes.data?.items.map((programme) => programme.code) ?? [];
assert(codes.length > 0, "programmes are there");

const report = await disbursement.GET("/v1/reports/{report}", {
  params: { path: { report: "realisation-by-programme" }, query: { fiscalYear: 2019 } },
});
assert(typeof report.data === "object", "JSON is asked for by default");
const rows: components["schemas"]["ReportRow"][] = report.data.items;
const settled: number = rows.reduce((sum, row) => sum + (row.settled ?? 0), 0);

const file = await disbursement.GET("/v1/reports/{report}", {
  params: { path: { report: "realisation-by-programme" }, query: { fiscalYear: 2019 } },
  headers: { Accept: "text/csv" },
  parseAs: "text",
});
assert(String(file.data).startsWith("programme,"), "the file has its header");

const none = await registry.GET("/v1/families/{id}", { params: { path: { id: randomUUID() } } });
assert.equal(none.error?.type, "/errors/not-found");

const statement = await disbursement.POST("/v1/batches/{id}/results", {
  params: { path: { id: randomUUID() }, header: { "Idempotency-Key": randomUUID() } },
  headers: { "Content-Type": "application/xml" },
  body: "<Document/>",
  bodySerializer: (body) => body,
});
assert(statement.response.status === 403 || statement.response.status === 404, "XML is sent as XML");

console.log(`${codes.length} programmes, Rp ${settled} settled in 2019, a file, a problem`);
