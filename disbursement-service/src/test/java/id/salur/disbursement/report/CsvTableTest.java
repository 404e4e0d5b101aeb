package id.salur.disbursement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "=1+1, '=1+1",
                "+62, '+62",
                "-9, '-9",
                "@SUM(A1), '@SUM(A1)",
                "Kota = besar, Kota = besar",
                "53.15.05, 53.15.05",
                "'quoted, 'quoted"
            })
    void aTextThatLooksLikeAFormulaIsNone(String given, String written) throws IOException {
        assertEquals("a\n" + written + "\n", csv(List.of(given)));
    }

    @Test
    void numbersStayNumbersAndNullIsEmpty() throws IOException {
        assertEquals("a\n-9,,\"a,b\"\n", csv(Arrays.asList(-9L, null, "a,b")));
        assertEquals("a\n\"'\t=1\"\n".replace("\"", ""), csv(List.of("\t=1")));
    }

    private static String csv(List<?> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(out, List.of("a"))) {
            table.row(row);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
