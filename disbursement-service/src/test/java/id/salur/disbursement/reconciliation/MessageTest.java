package id.salur.disbursement.reconciliation;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.RecipientOf;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** ISO 20022 out and in, on the same road as CSV. */
@QuarkusTest
@ServiceTest
class MessageTest {
    private static final long EACH = 110_000;

    @Inject
    FieldCipher cipher;

    private static ValidatableResponse send(Road road, String batch, String message) {
        return road.bank.xml("/v1/batches/" + batch + "/results", message.getBytes(StandardCharsets.UTF_8));
    }

    private static String state(String payment) {
        return Sql.text("select state from payment where id = '" + payment + "'");
    }

    private static List<String> payments(Road road, String batch) {
        return road.file(batch).stream().map(line -> line.split(",", -1)[1]).toList();
    }

    private static String status(String batch, String totals, String... transactions) {
        return Messages.statusHead(batch, totals) + String.join("", transactions) + Messages.statusTail();
    }

    @Test
    void theFileForTheBankConformsToTheOfficialSchema() throws Exception {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        road.families(3);
        String batch = road.batch(road.released("2019-01"));
        byte[] message = road.bank
                .xml("/v1/batches/" + batch + "/file")
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asByteArray();
        try (InputStream schema = getClass().getResourceAsStream("/pain.001.001.09.xsd")) {
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(message)));
        }
        String text = new String(message, StandardCharsets.UTF_8);
        assertEquals(3, text.split("<CdtTrfTxInf>", -1).length - 1);
        assertEquals(3, text.split("<NbOfTxs>3</NbOfTxs><CtrlSum>330000</CtrlSum>", -1).length);
        assertEquals(3, text.split("OPEN ACCOUNT", -1).length - 1);
        assertEquals(
                "<PmtTpInf><CtgyPurp><Cd>SSBE</Cd></CtgyPurp></PmtTpInf>",
                text.substring(text.indexOf("<PmtTpInf>"), text.indexOf("<ReqdExctnDt>")));
        assertEquals("DEBT", between(text, "<ChrgBr>", "</ChrgBr>"));
        assertEquals("APBN-2019-BPNT", between(text, "<DbtrAcct><Id><Othr><Id>", "</Id>"));
        assertEquals(
                text, road.bank.xml("/v1/batches/" + batch + "/file").extract().asString());
        road.bank.get("/v1/batches/" + batch + "/file").statusCode(200).contentType("text/csv");
        road.officer.get("/v1/batches/" + batch + "/file").spec(refused(403, "role-not-allowed"));
        String read = "DONE payment by BRI PAYMENTS ";
        assertEquals(
                read + "pain.001," + read + "pain.001," + read + "csv,REFUSED role-not-allowed",
                Sql.text("select string_agg(concat_ws(' ', outcome, purpose, detail), ',' order by id) from audit_log"
                        + " where operation = 'batch.read-file' and target = '/v1/batches/" + batch + "/file'"));
    }

    @Test
    void bothFilesSayWhichFamilyEachPaymentIsFor() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        List<UUID> families = road.families(3);
        String batch = road.batch(road.released("2019-01"));
        String message =
                road.bank.xml("/v1/batches/" + batch + "/file").extract().asString();
        Map<String, UUID> told = new HashMap<>();
        for (String line : road.file(batch)) {
            String[] fields = line.split(",", -1);
            told.put(fields[1], UUID.fromString(fields[5]));
        }
        assertEquals(Set.copyOf(families), Set.copyOf(told.values()));
        told.forEach((payment, family) -> {
            assertEquals(family.toString(), Sql.text("select family_id from payment where id = '" + payment + "'"));
            String transaction = between(message, "<EndToEndId>" + Messages.id(payment), "</CdtTrfTxInf>");
            assertEquals(
                    "<Nm>" + RecipientOf.NAME + "</Nm><Id><PrvtId><Othr><Id>" + Messages.id(family.toString())
                            + "</Id><SchmeNm><Prtry>SALUR-FAMILY</Prtry></SchmeNm></Othr></PrvtId></Id>",
                    between(transaction, "<Cdtr>", "</Cdtr>"));
        });
    }

    @Test
    void theFilesNameWhoIsPaidAndNothingElseDoes() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        road.families(2);
        String batch = road.batch(road.released("2019-01"));
        for (String line : road.file(batch)) {
            assertEquals('"' + RecipientOf.NAME + '"', line.split(",", -1)[6]);
        }
        for (String path : List.of(
                "/v1/batches/" + batch, "/v1/payments?programme=BPNT&fiscalYear=2019&regionCode=" + road.district)) {
            assertFalse(
                    road.officer.get(path).statusCode(200).extract().asString().contains(RecipientOf.NAME));
        }
        assertEquals(
                0,
                Sql.number(
                        "select count(*) from audit_log where concat_ws(' ', detail, purpose, target) like '%Warga%'"));
    }

    /** Who opens it in a spreadsheet sees the text, and runs nothing. */
    @Test
    void aNameInTheFileIsNoFormula() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        UUID family = road.families(1).get(0);
        Sql.execute("update recipient set name = '\\x"
                + HexFormat.of().formatHex(cipher.encrypt("=HYPERLINK(\"http://x\",\"a\")")) + "' where family_id = '"
                + family
                + "'");
        String line = road.file(road.batch(road.released("2019-01"))).get(0);
        assertTrue(line.endsWith(",\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\""), line);
    }

    @Test
    void aFileWithoutNamesOrWithoutPaymentsIsNotMade() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        UUID nameless = road.families(2).get(0);
        String kept = Sql.text("select name from recipient where family_id = '" + nameless + "'");
        Sql.execute("delete from recipient where family_id = '" + nameless + "'");
        String batch = road.batch(road.released("2019-01"));
        for (String accept : List.of("text/csv", "application/xml")) {
            road.bank
                    .request()
                    .accept(accept)
                    .get("/v1/batches/" + batch + "/file")
                    .then()
                    .spec(refused(409, "payee-name-missing"))
                    .body("payments", equalTo(1));
        }
        Sql.execute("insert into recipient (family_id, region_code, version, person_id, name) values ('" + nameless
                + "', '" + road.village() + "', 1, '" + nameless + "', '" + kept + "')");
        assertEquals(2, road.file(batch).size());
        road.bank.get("/v1/batches/" + batch + "/file?part=TOP_UP").spec(refused(409, "nothing-in-file"));
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void aStatusReportSettlesAndFailsAsCsvDoes() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        road.families(4);
        String batch = road.batch(road.released("2019-01"));
        List<String> payments = payments(road, batch);
        send(
                        road,
                        batch,
                        status(
                                batch,
                                Messages.totals(4, 4 * EACH),
                                Messages.paid(payments.get(0), "110000", "P1", "0034010001"),
                                Messages.paid(payments.get(1), "109999.00", "P2", "0034010002"),
                                Messages.rejected(payments.get(2), "MD07"),
                                Messages.pending(payments.get(3)),
                                Messages.paid(UUID.randomUUID().toString(), "110000", "P4", "0034010004")))
                .statusCode(201)
                .body("lines", is(4))
                .body("paid", is(1))
                .body("underPaid", is(1))
                .body("failed", is(1))
                .body("unknown", is(1))
                .body("settledAmount", is((int) EACH));
        assertEquals("INSTRUCTED", state(payments.get(3)));
        assertEquals("RECIPIENT_DEAD", Sql.text("select reason from payment where id = '" + payments.get(2) + "'"));
        assertEquals(
                "0", Sql.text("select count(*) from family_account where position('0034010001'::bytea in number) > 0"));
        road.conserved();
        assertEquals(
                1,
                road.file(road.batch(road.released("2019-02"))).stream()
                        .filter(line -> line.contains(",0034010001,false,"))
                        .count());
    }

    @Test
    void aNotificationPaysReversesAndNamesWhatIsNotOurs() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        road.families(3);
        String batch = road.batch(road.released("2019-01"));
        List<String> payments = payments(road, batch);
        send(
                        road,
                        batch,
                        Messages.notification(
                                "BRI",
                                "<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries></TtlCdtNtries>"
                                        + "<TtlDbtNtries><NbOfNtries>4</NbOfNtries><Sum>276500</Sum></TtlDbtNtries></TxsSummry>",
                                Messages.entry(payments.get(0), "110000", "DBIT", "E1", "")
                                        + Messages.entry(payments.get(1), "110000.00", "DBIT", "E2", "")
                                        + Messages.entry(payments.get(2), "50000", "DBIT", "E3", "")
                                        + Messages.entry(
                                                payments.get(1),
                                                "110000",
                                                "CRDT",
                                                "E4",
                                                "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")
                                        + Messages.fee("6500", "E5")))
                .statusCode(201)
                .body("lines", is(5))
                .body("paid", is(2))
                .body("reversed", is(1))
                .body("underPaid", is(1))
                .body("unknown", is(1));
        assertEquals(
                List.of("PAID", "REVERSED", "UNDERPAID"),
                payments.stream().map(MessageTest::state).toList());
        send(road, batch, Messages.notification("BRI", "", Messages.entry(payments.get(2), "60000", "CRDT", "E6", "")))
                .statusCode(201)
                .body("returned", is(1));
        assertEquals("PARTLY_PAID", state(payments.get(2)));
        road.bank
                .get("/v1/batches/" + batch + "/discrepancies")
                .body("items.findAll { it.open }.bankReference", equalTo(List.of("E5")));
        assertEquals(EACH + 50_000, road.settled());
        road.conserved();
    }

    @Test
    void aStatementAfterTheStatusReportTellsNothingNew() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        road.families(2);
        String batch = road.batch(road.released("2019-01"));
        List<String> payments = payments(road, batch);
        send(
                        road,
                        batch,
                        status(
                                batch,
                                Messages.totals(2, 2 * EACH),
                                Messages.paid(payments.get(0), "110000", "ST6", "0034010006")))
                .statusCode(201)
                .body("paid", is(1));
        String entries = Messages.entry(payments.get(0), "110000", "DBIT", "ST6", "")
                + Messages.entry(payments.get(1), "110000", "DBIT", "ST7", "");
        send(road, batch, Messages.notification("BRI", "", entries))
                .statusCode(201)
                .body("paid", is(1))
                .body("overPaid", is(0))
                .body("duplicate", is(1));
        send(
                        road,
                        batch,
                        Messages.notification(
                                "BRI",
                                "",
                                Messages.entry(
                                        payments.get(0),
                                        "110000",
                                        "CRDT",
                                        "ST8",
                                        "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")))
                .statusCode(201)
                .body("reversed", is(1));
        assertEquals("REVERSED", state(payments.get(0)));
        road.conserved();
    }

    @Test
    void badMessagesChangeNothing() {
        Road road = Road.fresh("BPNT", 2019).allocate(10_000_000);
        road.families(2);
        String batch = road.batch(road.released("2019-01"));
        String another = road.batch(road.released("2019-02"));
        List<String> payments = payments(road, batch);
        String good = status(
                batch,
                Messages.totals(2, 2 * EACH),
                Messages.paid(payments.get(0), "110000", "Q1", "0034010001"),
                Messages.paid(payments.get(1), "110000", "Q2", "0034010002"));
        String bomb = "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Document ";
        String entity = "<!DOCTYPE Document [<!ENTITY c SYSTEM \"file:///etc/passwd\">]><Document ";
        String entries = Messages.entry(payments.get(0), "110000", "DBIT", "Q3", "");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put(good.replace("<Document ", bomb).replace("S1", "&c;"), "400 xml-doctype");
        bad.put(good.replace("<Document ", entity).replace("S1", "&c;"), "400 xml-doctype");
        bad.put(good.replace("S1", "&c;"), "400 xml-malformed");
        bad.put(good.substring(0, good.length() * 2 / 3), "400 xml-malformed");
        bad.put("", "400 xml-malformed");
        bad.put(good.replace("S1", "x".repeat(30_000)), "400 xml-limit");
        bad.put(good.replace("<GrpHdr>", "<GrpHdr a=\"" + "x".repeat(2 << 20) + "\">"), "400 xml-limit");
        bad.put(good.replace("<MsgId>S1</MsgId>", "<Other>S1</Other>"), "400 xml-invalid");
        bad.put(good.replace("pain.002.001.10", "pain.002.001.02"), "400 xml-message");
        bad.put(good.replace("pain.002.001.10", "pain.001.001.09"), "400 xml-message");
        bad.put(good.replace("ACSC", "GONE"), "400 xml-value");
        bad.put(good.replace(">110000</InstdAmt>", ">110000.50</InstdAmt>"), "400 invalid-amount");
        bad.put(good.replace(">110000</InstdAmt>", ">-110000</InstdAmt>"), "400 invalid-amount");
        bad.put(good.replace(">110000</InstdAmt>", ">99999999999999999999</InstdAmt>"), "400 invalid-amount");
        bad.put(good.replace("Ccy=\"IDR\"", "Ccy=\"USD\""), "422 currency-not-rupiah");
        bad.put(good.replace(">220000.00<", ">220001<"), "422 control-sum");
        bad.put(good.replace("<OrgnlNbOfTxs>2<", "<OrgnlNbOfTxs>3<"), "422 number-of-transactions");
        bad.put(good.replace(Messages.id(batch), Messages.id(another)), "422 result-of-another-batch");
        bad.put(Messages.notification("BNI", "", entries), "422 result-of-another-bank");
        bad.put(Messages.notification("BRI", "", entries).replace("<Ccy>IDR", "<Ccy>USD"), "422 currency-not-rupiah");
        bad.put(
                Messages.notification("BRI", "<TxsSummry><TtlNtries><Sum>1</Sum></TtlNtries></TxsSummry>", entries),
                "422 control-sum");
        bad.put(
                Messages.notification(
                        "BRI", "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>", entries),
                "422 number-of-transactions");
        bad.put(
                Messages.notification("BRI", "", entries.replace("</Refs>", "</Refs><Amt Ccy=\"IDR\">1</Amt>")),
                "422 control-sum");
        bad.forEach((message, problem) -> {
            String[] expected = problem.split(" ", -1);
            send(road, batch, message).spec(refused(Integer.parseInt(expected[0]), expected[1]));
        });
        assertEquals(0, Sql.number("select count(*) from result_file where batch_id = '" + batch + "'"));
        assertEquals(0, Sql.number("select count(*) from result_line where batch_id = '" + batch + "'"));
        assertEquals(0, Sql.number("select count(*) from result_staging"));
        assertEquals(
                2,
                Sql.number("select count(*) from payment where batch_id = '" + batch + "' and state = 'INSTRUCTED'"));
        assertEquals(0, road.settled());
        send(road, batch, good).statusCode(201).body("paid", is(2));
        send(road, batch, good).statusCode(200).body("paid", is(2));
        send(Road.fresh("BPNT", 2019), batch, good.replace("S1", "S2")).spec(refused(404, "not-found"));
        road.conserved();
    }
}
