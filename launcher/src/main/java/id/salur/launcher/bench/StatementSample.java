package id.salur.launcher.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A statement of an account, camt.053.001.08, with one payment an entry of about a kilobyte, as banks write them. */
final class StatementSample {
    private static final String HEAD = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>BENCH</MsgId><CreDtTm>2021-01-19T06:00:00+07:00</CreDtTm></GrpHdr>
        <Stmt><Id>BENCH</Id><CreDtTm>2021-01-19T06:00:00+07:00</CreDtTm>
        <Acct><Id><Othr><Id>032901000123301</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2021-01-18</Dt></Dt></Bal>
        """;

    private static final String ENTRY = """
        <Ntry><NtryRef>%1$d</NtryRef><Amt Ccy="IDR">200000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2021-01-18</Dt></BookgDt><ValDt><Dt>2021-01-18</Dt></ValDt><AcctSvcrRef>BRI-%1$d</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls><Refs><AcctSvcrRef>BRI-%1$d</AcctSvcrRef><EndToEndId>%2$s</EndToEndId></Refs><Amt Ccy="IDR">200000.00</Amt>
        <CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Cdtr><Pty><Nm>PENERIMA %1$d</Nm></Pty></Cdtr>
        <CdtrAcct><Id><Othr><Id>%3$015d</Id></Othr></Id></CdtrAcct></RltdPties>
        <RmtInf><Ustrd>BANTUAN SOSIAL TAHAP 1 TAHUN 2021, PEMBAYARAN NOMOR %1$d, RPKBUNP KEMENTERIAN SOSIAL REPUBLIK INDONESIA</Ustrd></RmtInf>
        <RltdDts><AccptncDtTm>2021-01-18T10:00:00+07:00</AccptncDtTm><IntrBkSttlmDt>2021-01-18</IntrBkSttlmDt></RltdDts></TxDtls></NtryDtls>
        <AddtlNtryInf>PEMINDAHBUKUAN KE REKENING PENERIMA BANTUAN SOSIAL PADA BANK YANG SAMA</AddtlNtryInf></Ntry>
        """;

    private StatementSample() {}

    /** At least so many bytes; answers how many entries. */
    static int write(Path file, long bytes) throws IOException {
        int entries = 0;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEAD);
            while (written < bytes) {
                String id = new UUID(0x4000L, entries).toString().replace("-", "");
                String entry = ENTRY.formatted(++entries, id, 34_010_000_000L + entries);
                out.write(entry);
                written += entry.length();
            }
            out.write("</Stmt></BkToCstmrStmt></Document>\n");
        }
        return entries;
    }
}
