package id.salur.launcher.bench.everyday;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.bench.Families;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.steps.BankDay;
import id.salur.launcher.demo.steps.Budgets;
import id.salur.launcher.demo.steps.Patience;
import id.salur.launcher.demo.steps.Regency;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Stage;
import id.salur.launcher.demo.steps.StageRuns;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A regency of 20,000 families is paid by its bank's file: how long each waits for the decision that follows, and then pages of its payments. */
final class Settlement {
    private static final int FAMILIES = 20_000;
    private static final int YEAR = 2019;
    private static final long A_FAMILY = 3_000_000;
    private static final double PAGE = 0.1;

    private final Workbench bench;
    private final Road road;

    Settlement(Workbench bench, Road road) {
        this.bench = bench;
        this.road = road;
    }

    void pay() throws SQLException {
        String code = new Families(FAMILIES, FAMILIES)
                .fill(bench.superuser(), bench.console())
                .get(0);
        Budgets budgets = new Budgets(road);
        String province = code.substring(0, 2);
        budgets.open("PKH", YEAR, FAMILIES * A_FAMILY, "Benchmark");
        budgets.allocate("PKH", YEAR, "ID", province, FAMILIES * A_FAMILY);
        budgets.allocate("PKH", YEAR, province, code, FAMILIES * A_FAMILY);
        Stage stage = new Stage(new Regency(code, code), "PKH", YEAR, "II", LocalDate.of(YEAR, 5, 20));
        StageRuns runs = new StageRuns(road, stage);
        BankDay.Results results;
        try (var progress = bench.console().step("pay " + Figures.whole(FAMILIES) + " families", 0)) {
            results = new BankDay(road, stage.regency())
                    .pay(
                            runs.release(runs.approve(runs.submit(runs.compute(runs.create()))), ""),
                            stage.valueDate(),
                            Map.of());
            progress.done(results.banks() + " file");
        }
        if (results.paid() != FAMILIES) {
            throw new IllegalStateException("not every family was paid: " + results);
        }
        known("re-checks", road.registry(), "/v1/rechecks/counts");
        known("decisions in disbursement", road.disbursement(), "/v1/decisions/counts");
        JsonNode latency = road.registry()
                .as(Person.auditor())
                .get("/v1/rechecks/latency?regionCode=" + code)
                .body();
        String what = "settlement to decision, "
                + Figures.whole(latency.path("count").asLong()) + " families in " + results.banks() + " file, ";
        bench.outcome().add(Figure.of(what + "p50", latency.path("p50Millis").asDouble(), "ms"));
        bench.outcome().add(Figure.of(what + "p99", latency.path("p99Millis").asDouble(), "ms"));
    }

    private void known(String what, Service service, String path) {
        Patience.await(bench.console(), what, 0, FAMILIES, () -> service.as(Person.auditor())
                .get(path + "?programme=PKH")
                .body()
                .path("total")
                .asLong());
    }

    /** Officers of the regency's districts look at what was paid there. */
    void page(URI disbursement) throws SQLException, IOException {
        List<String> districts = new Rows(bench.superuser(), "disbursement")
                .read("select distinct left(region_code, 8) from payment order by 1", row -> row.getString(1));
        List<String> officers = bench.tokens("district-officer", number -> districts.get(number % districts.size()));
        Call call = new Call(
                "a page of 50 payments",
                disbursement,
                200,
                number -> Request.get("/v1/payments?limit=50&fiscalYear=" + YEAR, officers.get(number)));
        bench.besideLiveness(
                "disbursement", call, PAGE, page -> page.path("items").size() == 50);
    }
}
