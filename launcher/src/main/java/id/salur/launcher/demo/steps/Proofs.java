package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import id.salur.launcher.verify.Exports;
import id.salur.verifier.BookVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The end of the road: the books, the decisions, the projections and the dead letters. */
public final class Proofs {
    private final Road road;

    public Proofs(Road road) {
        this.road = road;
    }

    public void show() {
        road.checks().part("Proofs");
        Budgets budgets = new Budgets(road);
        budgets.prove("PKH", 2019);
        budgets.prove("BPNT", 2019);
        budgets.prove("PKH", 2020);
        books();
        decisions();
        latency();
        new Memberships(road, Regency.MANGGARAI_BARAT).checkDigests("PKH");
        new Memberships(road, Regency.MANGGARAI_BARAT).checkDigests("BPNT");
        new Memberships(road, Regency.KERINCI).checkDigests("PKH");
        deadLetters();
    }

    /** From the exports alone, by code that is not the service's. */
    private void books() {
        try {
            for (BookVerdict verdict : Exports.books(road.disbursement(), null).verdicts()) {
                road.checks()
                        .that(
                                verdict.head().book() + ": "
                                        + Figures.whole(verdict.head().seq())
                                        + " transactions verified from their export: chain, balances, Merkle roots,"
                                        + " payments, nodes",
                                verdict.holds(),
                                verdict.findings().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decisions() {
        Table table = new Table("re-checks", "CONTINUE", "SUSPEND", "RESUME", "END", "GRADUATION_CANDIDATE");
        row(table, Regency.MANGGARAI_BARAT, "PKH");
        row(table, Regency.MANGGARAI_BARAT, "BPNT");
        row(table, Regency.KERINCI, "PKH");
        road.report().section("Decisions by kind", table);
    }

    private void row(Table table, Regency regency, String programme) {
        Decisions decisions = new Decisions(road, regency, programme);
        Map<String, Long> kinds = decisions.byKind();
        table.row(
                programme + ", " + regency.name(),
                Figures.whole(kinds.get("CONTINUE")),
                Figures.whole(kinds.get("SUSPEND")),
                Figures.whole(kinds.get("RESUME")),
                Figures.whole(kinds.get("END")),
                Figures.whole(kinds.get("GRADUATION_CANDIDATE")));
        long made = decisions.made();
        road.checks()
                .equal(
                        programme + ", " + regency.name() + ": decisions taken in by disbursement",
                        made,
                        decisions.takenInByDisbursement());
        known(regency, programme);
    }

    private void known(Regency regency, String programme) {
        Decisions decisions = new Decisions(road, regency, programme);
        long memberships = memberships(regency, programme);
        Patience.until(() -> decisions.knownToGraduation() == memberships);
        road.checks()
                .equal(
                        programme + ", " + regency.name() + ": memberships whose last decision graduation knows",
                        memberships,
                        decisions.knownToGraduation());
    }

    private long memberships(Regency regency, String programme) {
        JsonNode counts = road.registry()
                .as(Person.auditor())
                .get("/v1/memberships/counts?programme=" + programme + "&regionCode=" + regency.code())
                .body();
        return counts.path("active").asLong()
                + counts.path("suspended").asLong()
                + counts.path("ended").asLong();
    }

    private void latency() {
        Table table = new Table("from settlement to decision", "re-checks", "p50 ms", "p99 ms");
        for (Regency regency : List.of(Regency.MANGGARAI_BARAT, Regency.KERINCI)) {
            JsonNode latency = road.registry()
                    .as(Person.auditor())
                    .get("/v1/rechecks/latency?regionCode=" + regency.code())
                    .body();
            table.row(
                    regency.name(),
                    Figures.whole(latency.path("count").asLong()),
                    Figures.whole(latency.path("p50Millis").asLong()),
                    Figures.whole(latency.path("p99Millis").asLong()));
        }
        road.report().section("How long a decision takes", table);
    }

    private void deadLetters() {
        Road.Services services = road.services();
        for (Service service :
                List.of(services.registry(), services.disbursement(), services.training(), services.graduation())) {
            List<JsonNode> dead = service.as(Person.operator()).all("/v1/dead-letters");
            road.checks()
                    .that(
                            "no dead letters in " + service.name(),
                            dead.isEmpty(),
                            dead.size() + ", the first: "
                                    + dead.stream()
                                            .findFirst()
                                            .map(JsonNode::toString)
                                            .orElse(""));
        }
    }
}
