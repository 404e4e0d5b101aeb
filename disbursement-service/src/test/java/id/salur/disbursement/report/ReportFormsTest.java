package id.salur.disbursement.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Tokens;
import id.salur.platform.time.JakartaDay;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON, CSV and XLSX of a report say the same, and a workbook says what it is of. */
@QuarkusTest
@ServiceTest
class ReportFormsTest {
    private static final int AID = 110_000;
    private static Road road;

    @Inject
    Reports reports;

    @Inject
    Clock clock;

    /** Five families in two kecamatan: one is paid in January, one fails, one is with the bank still; in February all are paid. */
    private static void district() {
        if (road != null) {
            return;
        }
        road = Road.in("BPNT", 2019, "71.08").allocate(20L * AID);
        for (String village : List.of("71.08.01.2001", "71.08.01.2001", "71.08.02.2001", "71.08.02.2001")) {
            road.family(village);
        }
        String january = road.batch(road.released("2019-01"));
        List<String> lines = new ArrayList<>(road.paid(january));
        String[] first = lines.remove(0).split(",", -1);
        lines.remove(0);
        lines.add(first[0] + "," + first[1] + ",FAILED,,CARD_DAMAGED,2019-01-28,,");
        road.results(january, lines).statusCode(201);
        String february = road.batch(road.released("2019-02"));
        road.results(february, road.paid(february)).statusCode(201);
    }

    private static ValidatableResponse get(String report, String area, String accept, String language, String more) {
        return get(report, area, accept, language, more, 200);
    }

    private static ValidatableResponse get(
            String report, String area, String accept, String language, String more, int status) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("auditor", area))
                .header("Accept", accept)
                .header("Accept-Language", language)
                .get("/v1/reports/" + report + "?fiscalYear=2019&regionCode=" + area + more)
                .then()
                .statusCode(status);
    }

    private static List<List<String>> json(Report report, String area, String more) {
        List<List<String>> rows = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get(
                            report.id(),
                            area,
                            "application/json",
                            "en",
                            more + "&limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                rows.add(report.columns().stream()
                        .map(column -> plain(column, Objects.toString(item.get(column.name()), "")))
                        .toList());
            }
            cursor = page.getString("next");
        } while (cursor != null);
        return rows;
    }

    private static List<List<String>> csv(Report report, String area, String more) {
        byte[] file = get(report.id(), area, "text/csv", "id", more).extract().asByteArray();
        return ReadWorkbook.rows(
                        file, report.columns().stream().map(Column::name).toList())
                .stream()
                .map(row -> report.columns().stream()
                        .map(column -> plain(column, row.text(column.name().toLowerCase(Locale.ROOT))))
                        .toList())
                .toList();
    }

    private static ReadWorkbook xlsx(Report report, String area, boolean indonesian, String more) {
        byte[] file = get(report.id(), area, ReportsResource.XLSX, indonesian ? "id" : "en", more)
                .extract()
                .asByteArray();
        ReadWorkbook read = ReadWorkbook.of(
                file,
                indonesian ? report.indonesian() : report.english(),
                report.columns().stream()
                        .map(column -> column.title(indonesian))
                        .toList());
        List<List<String>> rows = read.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.add(plain(report.columns().get(i), row.get(i)));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        return new ReadWorkbook(read.heading(), rows);
    }

    /** Numbers without the zeros that a form writes or leaves out. */
    private static String plain(Column column, String value) {
        boolean number = column.type() != Column.Type.TEXT && value.matches("-?[0-9.]+");
        return number ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absorption",
                "failures-by-reason",
                "families-by-stage",
                "realisation-by-bank",
                "realisation-by-programme",
                "realisation-by-region",
                "realisation-by-stage",
                "unreconciled-ageing"
            })
    void everyFormHasTheSameRowsAndTheWorkbookTheirSums(String id) {
        district();
        Report report = reports.require(id);
        String on = report.dated() ? "&on=2021-03-01" : "";
        List<List<String>> json = json(report, "71.08", on);
        assertFalse(json.isEmpty());
        assertEquals(json, csv(report, "71.08", on));
        List<List<String>> sheet = xlsx(report, "71.08", true, on).rows();
        assertEquals(json, sheet.subList(0, sheet.size() - 1));
        List<String> totals = sheet.get(sheet.size() - 1);
        assertEquals("Jumlah", totals.get(0));
        for (int i = 1; i < report.columns().size(); i++) {
            int column = i;
            String sum = report.summed().contains(report.columns().get(i).name())
                    ? String.valueOf(json.stream()
                            .mapToLong(row -> Long.parseLong(row.get(column)))
                            .sum())
                    : "";
            assertEquals(sum, totals.get(i), report.columns().get(i).name());
        }
    }

    /** A heading that names a stage above the figures of the year would be believed. */
    @ParameterizedTest
    @CsvSource({
        "absorption, stage, I",
        "absorption, bank, BRI",
        "absorption, on, 2021-03-01",
        "families-by-stage, level, REGENCY",
        "realisation-by-bank, level, REGENCY",
        "realisation-by-region, on, 2021-03-01",
        "unreconciled-ageing, level, REGENCY"
    })
    void whatAReportDoesNotReadIsRefused(String id, String parameter, String value) {
        assertFalse(reports.require(id).parameters().contains(parameter));
        get(id, "71.08", "text/csv", "en", "&" + parameter + "=" + value, 400)
                .body("type", equalTo("/errors/unknown-parameter"))
                .body("parameter", equalTo(parameter))
                .body("known", equalTo(List.copyOf(reports.require(id).parameters())));
    }

    @ParameterizedTest
    @CsvSource({
        "absorption, fiscalYear|fund|level|programme|regionCode",
        "realisation-by-bank, bank|fiscalYear|fund|programme|regionCode|stage",
        "unreconciled-ageing, bank|fiscalYear|fund|on|programme|regionCode|stage"
    })
    void whatAReportReadsIsListed(String id, String parameters) {
        assertEquals(parameters, String.join("|", reports.require(id).parameters()));
    }

    @Test
    void thereIsNoOtherReport() {
        assertEquals(8, reports.after(null).size(), "name a new report in the test above");
    }

    @Test
    void aWorkbookSaysWhatItIsOf() {
        district();
        String today = JakartaDay.today(clock).toString();
        ReadWorkbook english = xlsx(
                reports.require("unreconciled-ageing"),
                "71.08",
                false,
                "&on=2019-03-01&programme=BPNT&bank=BRI&stage=2019-01");
        assertEquals(
                List.of(
                        "Money with the banks by age",
                        "Fiscal year 2019, stage 2019-01, position on 2019-03-01",
                        "Region: 71.08 Kabupaten Bolaang Mongondow Utara",
                        "Only: programme BPNT, bank BRI",
                        "Made on " + today),
                english.heading());
        ReadWorkbook indonesian = xlsx(reports.require("realisation-by-region"), "71.08.01", true, "");
        assertEquals(
                List.of(
                        "Realisasi menurut wilayah",
                        "Tahun anggaran 2019",
                        "Wilayah: 71.08.01 Sangkub",
                        "Dibuat " + today),
                indonesian.heading());
    }

    @Test
    void aRegionIsNamedBesideItsCode() {
        district();
        List<List<String>> rows = xlsx(reports.require("realisation-by-region"), "71.08", true, "")
                .rows();
        assertEquals(
                List.of("71.08.01", "71.08.02"),
                rows.subList(0, 2).stream().map(row -> row.get(1)).toList());
        assertEquals("Sangkub", rows.get(0).get(2));
        assertEquals(
                List.of("71.08.01.2001", "Sangkub I"),
                xlsx(reports.require("realisation-by-region"), "71.08.01", true, "&level=VILLAGE")
                        .rows()
                        .get(0)
                        .subList(1, 3));
        assertEquals(
                "Kabupaten Bolaang Mongondow Utara",
                xlsx(reports.require("unreconciled-ageing"), "71.08", true, "&on=2021-03-01")
                        .rows()
                        .get(0)
                        .get(2));
    }

    /** A province holds its regencies: the sum of a nested report is that of its highest rows. */
    @Test
    void nothingIsCountedTwice() {
        district();
        Report absorption = reports.require("absorption");
        List<List<String>> rows = xlsx(absorption, "71", false, "&programme=BPNT&level=REGENCY&fund=APBN")
                .rows();
        assertTrue(rows.size() > 2, "a province and a regency in it");
        assertEquals("71", rows.get(0).get(2));
        assertEquals(rows.get(0).get(4), rows.get(rows.size() - 1).get(4));
        assertEquals("Total", rows.get(rows.size() - 1).get(0));
    }

    @Test
    void numbersAreNumbersInTheSumsToo() throws IOException {
        district();
        String sheet = XlsxTableTest.entry(
                get("realisation-by-stage", "71.08", ReportsResource.XLSX, "id", "")
                        .extract()
                        .asByteArray(),
                "xl/worksheets/sheet1.xml");
        String last = sheet.substring(sheet.lastIndexOf("<row "));
        assertTrue(last.contains("Jumlah") && last.contains("<v>" + 6 * AID + "</v>"), last);
    }
}
