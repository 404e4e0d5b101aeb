package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import java.util.List;

/** What the article published for 2019, and the comparison with what the system computed. */
public final class Published {
    static final int PKH_FAMILIES = 20_070;
    static final long PKH_AMOUNT = 93_161_350_000L;
    static final int BPNT_FAMILIES = 22_783;
    static final long BPNT_AMOUNT = 10_024_520_000L;
    static final long NTT_PKH = 1_578_947_275_000L;
    static final long NTT_BPNT = 211_192_538_830L;
    private static final String SHORTENED = "103.185 miliar";

    private final Road road;

    public Published(Road road) {
        this.road = road;
    }

    /** Asks the service for the year and sets it beside the article. */
    public void compare() {
        road.checks().part("Published and computed");
        Realisation pkh = realisation("PKH");
        Realisation bpnt = realisation("BPNT");
        Table table = new Table("Manggarai Barat, 2019", "published", "computed", "difference")
                .row(cells("PKH, families", PKH_FAMILIES, pkh.families()))
                .row(cells("PKH, Rp", PKH_AMOUNT, pkh.settled()))
                .row(cells("BPNT, families", BPNT_FAMILIES, bpnt.families()))
                .row(cells("BPNT, Rp", BPNT_AMOUNT, bpnt.settled()))
                .row(cells("together, Rp", PKH_AMOUNT + BPNT_AMOUNT, pkh.settled() + bpnt.settled()));
        road.report().opening("Published and computed", table, note(pkh.settled() + bpnt.settled()));
        road.checks().equal("PKH families", PKH_FAMILIES, pkh.families());
        road.checks().equal("PKH rupiah", PKH_AMOUNT, pkh.settled());
        road.checks().equal("BPNT families", BPNT_FAMILIES, bpnt.families());
        road.checks().equal("BPNT rupiah", BPNT_AMOUNT, bpnt.settled());
        road.checks()
                .that(
                        "the article's \"" + SHORTENED + "\" is the computed sum, cut off after the millions",
                        SHORTENED.equals(Figures.whole((pkh.settled() + bpnt.settled()) / 1_000_000) + " miliar"),
                        "cut off it would be " + Figures.whole((pkh.settled() + bpnt.settled()) / 1_000_000)
                                + " miliar");
        askTheTable();
    }

    /** The same from the service's table of published figures, which has the cut-off sum as the article prints it. */
    private void askTheTable() {
        List<JsonNode> figures = road.disbursement()
                .as(Person.auditor())
                .all("/v1/historic-figures/comparison?fiscalYear=2019&regionCode=" + Regency.MANGGARAI_BARAT.code());
        List<String> different = figures.stream()
                .filter(figure -> figure.path("difference").asLong() != 0)
                .map(figure -> figure.path("programme").asText() + " "
                        + figure.path("metric").asText() + " "
                        + figure.path("difference").asLong())
                .toList();
        road.checks().equal("published figures of Manggarai Barat in the service", 6, figures.size());
        road.checks()
                .that(
                        "of them only the sum that was cut off differs, by Rp 870.000",
                        different.equals(List.of("TOTAL amount_stated 870000")),
                        different.toString());
    }

    private static String note(long together) {
        return """
            The article also prints the sum as "%s rupiah". That is %s with the dot as a decimal
            sign and cut off, not rounded (rounded it would be 103.186).
            Budgets: the article gives no national pagu. The national budgets opened here are its figures for NTT,
            PKH %s and BPNT %s, and the regency is allocated exactly what
            the article says it was paid: one rupiah more and the last stage would have been refused.\
            """.formatted(SHORTENED, Figures.rupiah(together), Figures.rupiah(NTT_PKH), Figures.rupiah(NTT_BPNT));
    }

    private Realisation realisation(String programme) {
        JsonNode answer = road.disbursement()
                .as(Person.auditor())
                .get("/v1/reports/realisation?programme=" + programme + "&fiscalYear=2019&regionCode="
                        + Regency.MANGGARAI_BARAT.code())
                .body();
        return new Realisation(
                answer.path("families").asLong(), answer.path("settled").asLong());
    }

    private static String[] cells(String what, long published, long computed) {
        return new String[] {
            what, Figures.whole(published), Figures.whole(computed), Figures.whole(computed - published)
        };
    }

    private record Realisation(long families, long settled) {}
}
