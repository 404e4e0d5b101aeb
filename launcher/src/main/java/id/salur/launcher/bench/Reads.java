package id.salur.launcher.bench;

import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import id.salur.launcher.demo.steps.Road;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How long people wait who look at something while a nation is in the databases. Each look once as it comes and then three times
 * more, one after the other, over REST. A page or a count of a regency should not take longer when the nation grows.
 */
final class Reads {
    private static final int AGAIN = 3;

    private final Road road;
    private final String regency;

    /** @param regency the last one that has families, so that all others lie before it */
    Reads(Road road, String regency) {
        this.road = road;
        this.regency = regency;
    }

    private record Read(String what, String whose, Caller caller, String path) {
        long millis() {
            long began = System.nanoTime();
            caller.get(path);
            return (System.nanoTime() - began) / 1_000_000;
        }
    }

    Table measure() {
        Table table = new Table("looking at", "of", "first, ms", "then, ms");
        for (Read read : reads()) {
            long first = read.millis();
            long[] then =
                    LongStream.generate(read::millis).limit(AGAIN).sorted().toArray();
            table.row(read.what(), read.whose(), Figures.whole(first), Figures.whole(then[AGAIN / 2]));
        }
        return table;
    }

    private List<Read> reads() {
        Person officer = Person.districtOfficer(regency);
        Caller registry = road.registry().as(officer);
        Caller disbursement = road.disbursement().as(officer);
        Caller allOfRegistry = road.registry().as(Person.auditor());
        Caller allOfDisbursement = road.disbursement().as(Person.auditor());
        String year = "programme=PKH&fiscalYear=2019";
        return List.of(
                new Read("a page of memberships", "regency", registry, "/v1/memberships"),
                new Read("a page of the suspended", "regency", registry, "/v1/memberships?status=SUSPENDED"),
                new Read("a page of the suspended", "nation", allOfRegistry, "/v1/memberships?status=SUSPENDED"),
                new Read("memberships by status", "regency", registry, "/v1/memberships/counts"),
                new Read("memberships by status", "nation", allOfRegistry, "/v1/memberships/counts"),
                new Read("re-checks by decision", "regency", registry, "/v1/rechecks/counts"),
                new Read("re-checks by decision", "nation", allOfRegistry, "/v1/rechecks/counts"),
                new Read("time to the decision", "regency", registry, "/v1/rechecks/latency"),
                new Read("a page of stage runs", "regency", disbursement, "/v1/stage-runs"),
                new Read("a page of payments", "regency", disbursement, "/v1/payments?fiscalYear=2019"),
                new Read("a page of payments", "nation", allOfDisbursement, "/v1/payments?fiscalYear=2019"),
                new Read(
                        "a page of the failed",
                        "nation",
                        allOfDisbursement,
                        "/v1/payments?fiscalYear=2019&state=FAILED"),
                new Read("families and money by stage", "regency", disbursement, "/v1/reports/realisation?" + year),
                new Read("families and money by stage", "nation", allOfDisbursement, "/v1/reports/realisation?" + year),
                new Read(
                        "money by province",
                        "nation",
                        allOfDisbursement,
                        "/v1/reports/realisation-by-region?level=PROVINCE&" + year),
                new Read("the proof of the books", "regency", disbursement, "/v1/budgets/PKH/2019/conservation"),
                new Read("the proof of the books", "nation", allOfDisbursement, "/v1/budgets/PKH/2019/conservation"));
    }
}
