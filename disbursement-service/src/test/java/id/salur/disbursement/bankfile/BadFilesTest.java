package id.salur.disbursement.bankfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is refused with its place; what is unusual is read. */
class BadFilesTest {
    private static final String ENTRY = """
        <Ntry><Amt Ccy="IDR">202500</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2021-01-18</Dt></BookgDt>
        <BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>00000000000040008000000000000010</EndToEndId></Refs><Amt Ccy="IDR">202500</Amt></TxDtls></NtryDtls></Ntry>
        """;
    private static final String HEAD = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2021-01-19T06:00:00</CreDtTm></GrpHdr>
        """;
    private static final String STATEMENT = """
        <Stmt><Id>S</Id><Acct><Id><Othr><Id>A-1</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2021-01-18</Dt></Dt></Bal>
        """;
    private static final String GOOD = HEAD + STATEMENT + ENTRY + "</Stmt>\n</BkToCstmrStmt></Document>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        </Stmt>                 |                                       | xml-malformed 8 null
        <GrpHdr>                | <GrpHdr a="1">                        | xml-invalid 2 /Document/BkToCstmrStmt/GrpHdr/@a
        <Id>S</Id>              | <Id>S</Id><Idd>S</Idd>                | xml-invalid 3 /Document/BkToCstmrStmt/Stmt[1]/Idd
        <MsgId>M-1</MsgId>      |                                       | xml-invalid 2 /Document/BkToCstmrStmt/GrpHdr/MsgId
        <Othr><Id>A-1</Id></Othr>|                                      | xml-value 3 /Document/BkToCstmrStmt/Stmt[1]/Acct/Id
        <Ccy>IDR</Ccy>          | <Ccy>USD</Ccy>                        | currency-not-rupiah 3 /Document/BkToCstmrStmt/Stmt[1]/Acct/Ccy
        Ccy="IDR">202500        | Ccy="USD">202500                      | currency-not-rupiah 5 /Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/Amt
        Ccy="IDR">202500        | >202500                               | xml-invalid 5 /Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/Amt/@Ccy
        <BookgDt><Dt>2021-01-18 | <BookgDt><Dt>18/01/2021               | xml-invalid 5 /Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/BookgDt/Dt
        <Cd>BOOK</Cd>           | <Cd>BOOK</Cd><Cd>BOOK</Cd>            | xml-invalid 5 /Document/BkToCstmrStmt/Stmt[1]/Ntry[1]/Sts/Cd
        camt.053.001.08         | camt.053.001.01                       | xml-message 1 null
        BkToCstmrStmt           | BkToCstmrAcctRpt                      | xml-invalid 1 /Document/BkToCstmrStmt
        """)
    void isRefusedWithItsPlace(String part, String instead, String refusal) {
        String bad = part.equals("BkToCstmrStmt")
                ? GOOD.replace(part, instead)
                : GOOD.replaceFirst(java.util.regex.Pattern.quote(part), instead == null ? "" : instead);
        assertEquals(refusal, ReadFile.of(bad).refusal());
    }

    @Test
    void aCutFileAndOneOfNothingAreRefused() {
        for (int end = 0; end < GOOD.length() - 1; end += 97) {
            ReadFile read = ReadFile.of(GOOD.substring(0, end));
            assertEquals("xml-malformed", read.refused.slug(), "cut at " + end);
        }
    }

    @Test
    void entitiesAndHugeTextsAreRefused() {
        String bomb = "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n";
        assertEquals(
                "xml-doctype",
                ReadFile.of(bomb + GOOD.replace("M-1", "&b;")).refused.slug());
        assertEquals(
                "xml-doctype", ReadFile.of("<!DOCTYPE Document>" + GOOD).refused.slug());
        assertEquals(
                "xml-limit 2 /Document/BkToCstmrStmt/GrpHdr/MsgId",
                ReadFile.of(GOOD.replace("M-1", "x".repeat(30_000))).refusal());
        assertEquals(
                "xml-limit",
                ReadFile.of(GOOD.replace("M-1", "x".repeat(3 << 20))).refused.slug());
    }

    @Test
    void anUnreadVersionIsToldWhatIsRead() {
        ReadFile read = ReadFile.of(GOOD.replace("camt.053.001.08", "camt.053.001.01"));
        assertEquals("camt.053.001.01", read.refused.parameters().get("found"));
        assertEquals(18, ((List<?>) read.refused.parameters().get("expected")).size());
        assertEquals(
                "html", ReadFile.of("<html><body/></html>").refused.parameters().get("found"));
    }

    @Test
    void aSecondAccountIsRefusedAndASecondStatementOfTheSameIsNot() {
        String second = STATEMENT + ENTRY + "</Stmt>\n";
        String two = HEAD + second + second + "</BkToCstmrStmt></Document>";
        ReadFile read = ReadFile.of(two);
        assertEquals(2, read.lines.size());
        assertNotEquals(read.lines.get(0).reference(), read.lines.get(1).reference());
        String other = HEAD + second + second.replace("A-1", "A-2") + "</BkToCstmrStmt></Document>";
        assertEquals(
                "many-accounts 8 /Document/BkToCstmrStmt/Stmt[2]/Acct",
                ReadFile.of(other).refusal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <Amt Ccy="IDR">200000</Amt>                                                                                      | control-sum
        <Amt Ccy="IDR">200000</Amt><Chrgs><Rcrd><Amt Ccy="IDR">2000</Amt></Rcrd></Chrgs>                                  | control-sum
        <Amt Ccy="IDR">200000</Amt><Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt></Rcrd></Chrgs>                                  | 200000 2500
        <Amt Ccy="IDR">200000</Amt><Chrgs><TtlChrgsAndTaxAmt Ccy="IDR">2500</TtlChrgsAndTaxAmt></Chrgs>                   | 200000 2500
        <AmtDtls><TxAmt><Amt Ccy="IDR">200000</Amt></TxAmt></AmtDtls><Chrgs><Amt Ccy="IDR">2500</Amt></Chrgs>             | 200000 2500
        <AmtDtls><InstdAmt><Amt Ccy="IDR">200000</Amt></InstdAmt></AmtDtls><Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt></Rcrd></Chrgs> | 200000 2500
        <Amt Ccy="IDR">202500</Amt><AmtDtls><InstdAmt><Amt Ccy="IDR">200000</Amt></InstdAmt></AmtDtls><Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt></Rcrd></Chrgs> | 200000 2500
        <Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt></Rcrd></Chrgs>                                                             | xml-value
        <Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>                              | 200000 2500
        <Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt><ChrgInclInd>false</ChrgInclInd></Rcrd></Chrgs>                             | 202500
        <Amt Ccy="IDR">202500</Amt><Chrgs><Rcrd><Amt Ccy="IDR">2500</Amt></Rcrd></Chrgs>                                  | 202500
        """)
    void chargesAreApartAndNothingIsGuessed(String transaction, String expected) {
        ReadFile read = ReadFile.of(GOOD.replace("<Amt Ccy=\"IDR\">202500</Amt></TxDtls>", transaction + "</TxDtls>"));
        assertEquals(
                expected,
                read.refused == null
                        ? String.join(
                                " ",
                                read.lines.stream()
                                        .map(l -> Long.toString(l.amount()))
                                        .toList())
                        : read.refused.slug());
    }

    @Test
    void aReferenceThatIsMissingIsTheSameAtEveryReading() {
        String made = ReadFile.of(GOOD).lines.get(0).reference();
        assertEquals(made, ReadFile.of(GOOD).lines.get(0).reference());
        assertNotEquals(
                made, ReadFile.of(GOOD.replace("A-1", "A-2")).lines.get(0).reference());
        assertEquals(made, ReadFile.of(GOOD.replace("M-1", "M-2")).lines.get(0).reference());
    }

    @Test
    void aFeeIsACharge() {
        String fee = GOOD.replace(
                        "<BkTxCd/>",
                        "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>")
                .replaceFirst("(?s)<NtryDtls>.*</NtryDtls>", "");
        BankLine line = ReadFile.of(fee).lines.get(0);
        assertEquals(BankLine.Kind.CHARGE, line.kind());
        assertNull(line.payment());
    }

    @ParameterizedTest
    @CsvSource({
        "<GrpSts>RJCT</GrpSts>,,,FAILED PAYMENT 0010|FAILED BATCH b001",
        "<GrpSts>RJCT</GrpSts>,,<TxSts>ACSC</TxSts>,PAID PAYMENT 0010",
        ",<PmtInfSts>RJCT</PmtInfSts>,,FAILED PAYMENT 0010|FAILED BATCH b001",
        "<GrpSts>PART</GrpSts>,<PmtInfSts>PART</PmtInfSts>,<TxSts>RJCT</TxSts>,FAILED PAYMENT 0010",
        "<GrpSts>ACSC</GrpSts>,,,PAID PAYMENT 0010",
        "<GrpSts>RJCT</GrpSts>,<PmtInfSts>ACSP</PmtInfSts>,,''",
        "<GrpSts>PART</GrpSts>,,,''",
        ",,<TxSts>CANC</TxSts>,FAILED PAYMENT 0010",
        ",,<TxSts>CPUC</TxSts>,PAID PAYMENT 0010",
        ",,<TxSts>GONE</TxSts>,xml-value",
        ",,,xml-value"
    })
    void statusInheritsDownwards(String group, String information, String transaction, String expected) {
        String batch = "0000000000004000800000000000b001";
        ReadFile read = ReadFile.of("""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>S</MsgId><CreDtTm>2021-01-18T09:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%2$s</OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId>%3$s<TxInfAndSts><OrgnlEndToEndId>00000000000040008000000000000010</OrgnlEndToEndId>%4$s
            <OrgnlTxRef><IntrBkSttlmAmt Ccy="IDR">200000</IntrBkSttlmAmt></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """.formatted(batch, text(group), text(information), text(transaction)));
        List<String> lines = read.lines.stream()
                .map(line -> line.kind() + " " + line.scope() + " "
                        + (line.payment() == null ? line.batch() : line.payment())
                                .toString()
                                .substring(32))
                .toList();
        assertEquals(expected, read.refused == null ? String.join("|", lines) : read.refused.slug());
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
