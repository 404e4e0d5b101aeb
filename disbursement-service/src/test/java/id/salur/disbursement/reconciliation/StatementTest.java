package id.salur.disbursement.reconciliation;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.table.TableFile;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.time.JakartaDay;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A statement belongs to an account: lines find their batches, and what is not right is said without touching what is. */
@QuarkusTest
@ServiceTest
class StatementTest {
    private static final long EACH = 200_000;
    private static final Api BRI = bank("bri", "BRI", "ID");

    private static Api bank(String name, String bank, String... areas) {
        return Api.with(Tokens.of(List.of("bank", "bank:" + bank), List.of(areas), name));
    }

    private static String statement(String account, String entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M-%s</MsgId><CreDtTm>2021-01-19T06:00:00+07:00</CreDtTm></GrpHdr>
                <Stmt><Id>ST-1</Id><CreDtTm>2021-01-19T06:00:00+07:00</CreDtTm><Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">1000000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2021-01-18</Dt></Dt></Bal>
                %s</Stmt></BkToCstmrStmt></Document>
                """.formatted(UUID.randomUUID().toString().substring(0, 8), account, entries);
    }

    private static String statement(String entries) {
        return statement("APBN-2021-BPNT", entries);
    }

    private static String entry(String payment, long amount, String direction, String reference, String day) {
        return """
                <Ntry><Amt Ccy="IDR">%d</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt>
                <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, direction, day, day, reference, Messages.id(payment));
    }

    private static String paid(String payment, String reference) {
        return entry(payment, EACH, "DBIT", reference, "2021-01-28");
    }

    private static String inOneSum(String batch, long amount, int count, String reference) {
        return """
                <Ntry><Amt Ccy="IDR">%d</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2021-01-28</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd><NtryDtls><Btch><PmtInfId>%s</PmtInfId><NbOfTxs>%d</NbOfTxs></Btch></NtryDtls></Ntry>
                """.formatted(amount, reference, Messages.id(batch), count);
    }

    private static ValidatableResponse send(Api as, String message) {
        return as.xml("/v1/statements", message.getBytes(StandardCharsets.UTF_8));
    }

    private static String sent(String message) {
        return created(send(BRI, message));
    }

    private static String state(String payment) {
        return Sql.text("select state from payment where id = '" + payment + "'");
    }

    /** A district with a released run, its batch and the payments in it. */
    private record Paying(Road road, String run, String batch, List<String> payments) {
        static Paying in(String district, int families) {
            Road road = Road.in("BPNT", 2021, district).allocate(EACH * families * 3);
            road.families(families);
            String run = road.released("2021-01");
            String batch = road.batch(run);
            return new Paying(
                    road,
                    run,
                    batch,
                    road.file(batch).stream()
                            .map(line -> line.split(",", -1)[1])
                            .toList());
        }
    }

    @Test
    void aStatementIsReadByThoseOfItsAreaAndBank() {
        Paying here = Paying.in("35.05", 2);
        String id = sent(statement(paid(here.payments().get(0), "S1-1")
                + "<Ntry><Amt Ccy=\"IDR\">6500</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2021-01-28</Dt></BookgDt>"
                + "<AcctSvcrRef>S1-FEE</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd></Ntry>"));
        BRI.get("/v1/statements/" + id)
                .statusCode(200)
                .body("account", is("APBN-2021-BPNT"))
                .body("bank", is("BRI"))
                .body("type", is("CAMT_053"))
                .body("lines", is(2))
                .body("paid", is(1))
                .body("unknown", is(1))
                .body("settledAmount", is((int) EACH));
        String today = JakartaDay.today(Clock.systemUTC()).toString();
        assertEquals(
                1,
                BRI
                        .get("/v1/statements?limit=200&account=APBN-2021-BPNT&day=" + today)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.id")
                        .stream()
                        .filter(id::equals)
                        .count());
        String next = sent(statement(paid(here.payments().get(1), "S1-2")));
        List<String> ids = BRI.get("/v1/statements?limit=500").extract().path("items.id");
        assertEquals(List.of(id, next), ids.subList(ids.size() - 2, ids.size()));
        BRI.get("/v1/statements?day=2020-01-01").body("items.size()", is(0));
        BRI.get("/v1/statements/" + id + "/lines")
                .body("items.outcome", contains("PAID", "UNKNOWN"))
                .body("items.open", contains(false, true));
        BRI.get("/v1/statements/" + id + "/discrepancies")
                .body("items.bankReference", contains("S1-FEE"))
                .body("items[0].open", is(true));
        Api.as("auditor", "ID").get("/v1/statements/" + id).statusCode(200);
        for (Api other : List.of(bank("bni", "BNI", "ID"), here.road().officer, bank("bri", "BRI", "35.05"))) {
            other.get("/v1/statements/" + id).statusCode(404);
            other.get("/v1/statements/" + id + "/lines").statusCode(404);
            other.get("/v1/statements/" + id + "/discrepancies").statusCode(404);
            other.get("/v1/statements").body("items.size()", is(0));
        }
        String resolve = "/v1/statements/" + id + "/discrepancies/resolve";
        Api.with(Tokens.of(List.of("national-officer"), List.of("ID"), "bri"))
                .post(resolve, Map.of("reason", "x"))
                .spec(refused(409, "same-person"));
        Road.NATION.post(resolve, Map.of("reason", "a fee")).statusCode(200).body("lines", is(1));
        Road.NATION.post(resolve, Map.of("reason", "a fee")).spec(refused(409, "nothing-to-resolve"));
        here.road().conserved();
    }

    @Test
    void whatIsOutsideTheSendersAreaIsLeftForWhoSeesIt() {
        Paying here = Paying.in("35.06", 1);
        Paying there = Paying.in("35.07", 1);
        String message = statement(
                paid(here.payments().get(0), "S2-1") + paid(there.payments().get(0), "S2-2"));
        String first = send(bank("local", "BRI", "35.06"), message)
                .statusCode(201)
                .body("paid", is(1))
                .body("unknown", is(1))
                .extract()
                .path("id");
        assertEquals("INSTRUCTED", state(there.payments().get(0)));
        send(BRI, message).statusCode(201).body("paid", is(1)).body("duplicate", is(1));
        assertEquals("PAID", state(there.payments().get(0)));
        send(bank("colleague", "BRI", "35.06"), message).statusCode(200).body("id", is(first));
        here.road().conserved();
    }

    @Test
    void theSameLineCountsOnceInOneFileAndInTwo() {
        Paying here = Paying.in("35.08", 1);
        String line = paid(here.payments().get(0), "S3-1");
        String fee =
                "<Ntry><Amt Ccy=\"IDR\">2500</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2021-01-20</Dt></BookgDt>"
                        + "<AcctSvcrRef>S3-FEE</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd></Ntry>";
        send(BRI, statement(line + line + fee + fee))
                .statusCode(201)
                .body("paid", is(1))
                .body("unknown", is(1))
                .body("duplicate", is(2));
        send(BRI, statement(line + fee)).statusCode(201).body("paid", is(0)).body("duplicate", is(2));
        send(BRI, statement(paid(here.payments().get(0), "S3-2")))
                .statusCode(201)
                .body("overPaid", is(1));
        assertEquals("PAID", state(here.payments().get(0)));
        here.road().conserved();
    }

    @Test
    void aFileThatMeantNothingIsTriedAgainAndOtherwiseAnsweredAsBefore() {
        Paying here = Paying.in("35.09", 1);
        String payment = here.payments().get(0);
        String rest = statement(entry(payment, EACH - 50_000, "CRDT", "S4-2", "2021-01-29"));
        String id = send(BRI, rest)
                .statusCode(201)
                .body("contradicted", is(1))
                .extract()
                .path("id");
        send(BRI, rest).statusCode(200).body("id", is(id)).body("contradicted", is(1));
        assertEquals(1, Sql.number("select count(*) from result_line where bank_reference = 'S4-2'"));
        sent(statement(entry(payment, 50_000, "DBIT", "S4-1", "2021-01-28")));
        send(BRI, rest).statusCode(201).body("returned", is(1));
        assertEquals("PARTLY_PAID", state(payment));
        send(BRI, rest).statusCode(200).body("returned", is(1));
        here.road().conserved();
    }

    @Test
    void aBatchInOneSumMustAgree() {
        Paying here = Paying.in("35.10", 3);
        String wrong = sent(statement(inOneSum(here.batch(), 3 * EACH - 1, 3, "S5-1")));
        BRI.get("/v1/statements/" + wrong + "/discrepancies")
                .body("items[0].outcome", is("CONTRADICTED"))
                .body("items[0].cause", is("TOTAL"))
                .body("items[0].amount", is((int) (3 * EACH - 1)))
                .body("items[0].instructed", is((int) (3 * EACH)))
                .body("items[0].instructedCount", is(3));
        String miscounted = sent(statement(inOneSum(here.batch(), 3 * EACH, 4, "S5-2")));
        BRI.get("/v1/statements/" + miscounted + "/discrepancies").body("items[0].cause", is("TOTAL"));
        send(BRI, statement(inOneSum(UUID.randomUUID().toString(), 3 * EACH, 3, "S5-3")))
                .statusCode(201)
                .body("unknown", is(1));
        assertEquals(
                3,
                Sql.number("select count(*) from payment where batch_id = '" + here.batch()
                        + "' and state = 'INSTRUCTED'"));
        here.road()
                .results(here.batch(), here.road().failed(here.batch(), "MOVED").subList(0, 1))
                .statusCode(201);
        send(BRI, statement(inOneSum(here.batch(), 2 * EACH, 2, "S5-4")))
                .statusCode(201)
                .body("batches", is(1))
                .body("paid", is(2));
        send(BRI, statement(inOneSum(here.batch(), 2 * EACH, 2, "S5-4")))
                .statusCode(201)
                .body("batches", is(0))
                .body("duplicate", is(1));
        here.road()
                .act(here.road().officer, here.run(), "close", Map.of("on", "2021-03-02"))
                .statusCode(409)
                .body("discrepancies", is(2));
        here.road().conserved();
    }

    @Test
    void aWrongDayOrAccountIsSaidOfItsLineAlone() {
        Paying here = Paying.in("35.11", 4);
        LocalDate today = JakartaDay.today(Clock.systemUTC());
        String id = sent(statement(entry(
                        here.payments().get(0),
                        EACH,
                        "DBIT",
                        "S6-1",
                        today.plusDays(1).toString())
                + entry(here.payments().get(1), EACH, "DBIT", "S6-2", "2021-01-24")
                + paid(here.payments().get(2), "S6-3")));
        BRI.get("/v1/statements/" + id + "/lines")
                .body("items.outcome", contains("CONTRADICTED", "CONTRADICTED", "PAID"))
                .body("items.cause", contains("DAY", "DAY", null));
        String stray = sent(statement("APBN-2021-PKH", paid(here.payments().get(3), "S6-4")));
        BRI.get("/v1/statements/" + stray + "/discrepancies")
                .body("items[0].cause", is("ANOTHER_ACCOUNT"))
                .body("items[0].batchId", is(here.batch()));
        assertEquals("INSTRUCTED", state(here.payments().get(3)));
        sent(statement(paid(here.payments().get(3), "S6-4")));
        assertEquals("PAID", state(here.payments().get(3)));
        here.road().conserved();
    }

    @Test
    void aStatementOfARecordedAccountIsOurs() {
        Paying here = Paying.in("35.12", 1);
        String message = statement("0329010009", paid(here.payments().get(0), "S7-1"));
        send(BRI, message).spec(refused(422, "statement-of-another-account"));
        String account = Road.NATION.create(
                "/v1/fund-accounts",
                Map.of(
                        "programme", "BPNT",
                        "fiscalYear", 2021,
                        "bank", "BRI",
                        "identifier", "0329010009",
                        "holderName", "RPKBUNP",
                        "validFrom", "2021-06-01"));
        send(BRI, message).spec(refused(422, "statement-of-another-account"));
        Api.as("approver", "ID")
                .command("/v1/fund-accounts/" + account + "/approve", "\"1\"")
                .statusCode(200);
        send(BRI, message).statusCode(201).body("paid", is(1));
        send(bank("bni", "BNI", "ID"), message).spec(refused(422, "statement-of-another-account"));
    }

    @Test
    void aReferenceThatWasCountedForAnotherPaymentIsSaid() {
        Paying here = Paying.in("35.76", 2);
        send(BRI, statement(paid(here.payments().get(0), "S20-1"))).body("paid", is(1));
        String id = sent(statement(paid(here.payments().get(1), "S20-1")));
        BRI.get("/v1/statements/" + id + "/discrepancies")
                .body("items.outcome", contains("CONTRADICTED"))
                .body("items.cause", contains("REFERENCE_USED"))
                .body("items.open", contains(true));
        here.road().conserved();
    }

    @Test
    void badStatementsChangeNothing() {
        Paying here = Paying.in("35.13", 1);
        String good = statement(paid(here.payments().get(0), "S8-1"));
        send(BRI, good.replace("APBN-2021-BPNT", "3401000987654321"))
                .spec(refused(422, "statement-of-another-account"));
        send(BRI, good.replace("APBN-2021-BPNT", "3401000987654321")).body("account", is("************4321"));
        send(BRI, good.replace("APBN-2021-BPNT", "APBN-2021-NONE")).spec(refused(422, "statement-of-another-account"));
        send(BRI, good.replace("<Ccy>IDR", "<Ccy>USD")).spec(refused(422, "currency-not-rupiah"));
        String ofBni = good.replace(
                "<Ccy>IDR</Ccy>", "<Ccy>IDR</Ccy><Svcr><FinInstnId><Othr><Id>BNI</Id></Othr></FinInstnId></Svcr>");
        send(BRI, ofBni).spec(refused(422, "result-of-another-bank"));
        send(here.road().bank, good).spec(refused(400, "bank-required"));
        here.road()
                .bank
                .xml("/v1/statements?bank=BTN", good.getBytes(StandardCharsets.UTF_8))
                .spec(refused(422, "result-of-another-bank"));
        send(BRI, good.substring(0, good.length() / 2)).spec(refused(400, "xml-malformed"));
        send(bank("nowhere", "BRI"), good).spec(refused(403, "outside-area"));
        raw("application/octet-stream", "/v1/statements", good).spec(refused(415, "file-name-required"));
        raw("application/octet-stream", "/v1/statements?fileName=a.exe", good).spec(refused(415, "file-name-required"));
        BRI.csv("/v1/statements", new byte[0]).spec(refused(400, "csv-empty"));
        BRI.xml("/v1/statements", new byte[0]).spec(refused(400, "xml-malformed"));
        raw("image/png", "/v1/statements", good).spec(refused(415, "unsupported-media-type"));
        assertEquals("INSTRUCTED", state(here.payments().get(0)));
        assertEquals(0, Sql.number("select count(*) from result_staging"));
        assertEquals(0, Sql.number("select count(*) from result_line where bank_reference = 'S8-1'"));
        raw("application/octet-stream", "/v1/statements?fileName=BRI%20Januari.XML", good)
                .statusCode(201);
        raw("text/xml", "/v1/statements", good).statusCode(200);
        here.road().conserved();
    }

    private static ValidatableResponse raw(String type, String path, String body) {
        return raw(type, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse raw(String type, String path, byte[] body) {
        return given().auth()
                .oauth2(Tokens.of(List.of("bank", "bank:BRI"), List.of("ID"), "bri"))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void aWorkbookIsTakenByItsTypeAndByItsName() throws IOException {
        Paying here = Paying.in("35.79", 1);
        byte[] file = workbook(Road.csv(here.road().paid(here.batch())));
        raw(TableFile.XLSX, "/v1/statements", file).statusCode(201).body("paid", is(1));
        String results = "/v1/batches/" + here.batch() + "/results";
        for (String path : List.of("/v1/statements", results)) {
            raw(TableFile.EXCEL, path, file).statusCode(path.equals(results) ? 201 : 200);
            raw(TableFile.XLSX, path, file).statusCode(200);
            raw(TableFile.BYTES, path + "?fileName=hasil.XLSX", file).statusCode(200);
        }
        here.road().conserved();
    }

    private static byte[] workbook(String csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Hasil");
            List<String> rows = csv.lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatABrowserCallsExcelIsTaken() {
        Paying here = Paying.in("35.14", 1);
        String csv = Road.csv(here.road().paid(here.batch()));
        raw("application/vnd.ms-excel", "/v1/statements", csv)
                .statusCode(201)
                .header(
                        "Location",
                        endsWith(Sql.text(
                                "select max(id::text) from result_file where type = 'CSV' and batch_id is null")))
                .body("paid", is(1));
        here.road().conserved();
    }

    @Test
    void aLineThatNamesAnotherBatchMovesNothing() {
        Paying here = Paying.in("35.77", 1);
        Paying there = Paying.in("35.78", 1);
        String right = here.road().paid(here.batch()).get(0);
        for (String batch : List.of(there.batch(), UUID.randomUUID().toString())) {
            String id = raw("text/csv", "/v1/statements", Road.csv(List.of(right.replace(here.batch(), batch))))
                    .statusCode(201)
                    .body("paid", is(0))
                    .body("contradicted", is(1))
                    .extract()
                    .path("id");
            BRI.get("/v1/statements/" + id + "/discrepancies")
                    .body("items.cause", contains("ANOTHER_BATCH"))
                    .body("items.paymentId", contains(here.payments().get(0)));
            assertEquals("INSTRUCTED", state(here.payments().get(0)));
        }
        raw("text/csv", "/v1/statements", Road.csv(List.of(right)))
                .statusCode(201)
                .body("paid", is(1));
        here.road().conserved();
    }

    @Test
    void tenThousandLinesThatAreNotOursRefuseNothing() {
        Paying here = Paying.in("35.15", 1);
        String others = IntStream.range(0, 10_000)
                .mapToObj(i -> entry(new UUID(7, i).toString(), 1000 + i, "DBIT", "S9-" + i, "2019-05-05"))
                .collect(Collectors.joining());
        String message = statement(others + paid(here.payments().get(0), "S9-OURS"));
        send(BRI, message)
                .statusCode(201)
                .body("lines", is(10_001))
                .body("unknown", is(10_000))
                .body("paid", is(1));
        send(BRI, message).statusCode(200).body("unknown", is(10_000));
        send(BRI, statement(others))
                .statusCode(201)
                .body("duplicate", is(10_000))
                .body("unknown", is(0));
        here.road().conserved();
    }

    @Test
    void theSameStatementTwiceAtOnceIsTakenOnce() {
        Paying here = Paying.in("35.16", 5);
        String message = statement(
                here.payments().stream().map(id -> paid(id, "S10-" + id)).collect(Collectors.joining()));
        List<Integer> statuses =
                AtOnce.statuses(List.of("bri-1", "bri-2", "bri-3"), clerk -> send(bank(clerk, "BRI", "ID"), message));
        assertEquals(List.of(200, 200, 201), statuses.stream().sorted().toList());
        assertEquals(5, Sql.number("select count(*) from result_line where bank_reference like 'S10-%'"));
        here.road().conserved();
    }

    /** In opposite orders, over the same districts, some lines in both; and answers to single batches between them. */
    @Test
    void statementsOfOneAccountAtOnceNeverWaitForEachOtherInACircle() {
        List<Paying> districts =
                IntStream.range(17, 23).mapToObj(i -> Paying.in("35." + i, 6)).toList();
        List<String> lines = new ArrayList<>();
        for (Paying here : districts) {
            here.payments().subList(0, 4).forEach(id -> lines.add(paid(id, "S11-" + id)));
        }
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        List<Supplier<ValidatableResponse>> answers = new ArrayList<>();
        List<String> files = List.of(
                statement(String.join("", lines.subList(0, 18))), statement(String.join("", reversed.subList(0, 18))));
        for (String file : files) {
            answers.add(() -> send(BRI, file));
        }
        for (Paying here : districts.subList(0, 2)) {
            answers.add(() -> here.road()
                    .results(
                            here.batch(),
                            here.road().failed(here.batch(), "MOVED").subList(4, 6)));
        }
        assertEquals(List.of(201, 201, 201, 201), AtOnce.statuses(answers, Supplier::get));
        for (Paying here : districts) {
            assertEquals(
                    4,
                    Sql.number(
                            "select count(*) from payment where batch_id = '" + here.batch() + "' and state = 'PAID'"));
        }
        districts.get(0).road().conserved();
    }
}
