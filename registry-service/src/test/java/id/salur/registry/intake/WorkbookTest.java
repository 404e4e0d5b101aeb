package id.salur.registry.intake;

import static id.salur.platform.testing.Api.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableFile;
import id.salur.platform.table.TableReader;
import id.salur.platform.testing.Tokens;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Families in a workbook, and their refused rows as one. */
@QuarkusTest
@ServiceTest
class WorkbookTest {
    private static byte[] workbook(String... niks) throws IOException {
        return workbook(0, niks);
    }

    /** With a cell in a column of no name, if one is given. */
    private static byte[] workbook(int outside, String... niks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Keluarga");
            for (int i = 0; i < ImportRow.COLUMNS.names().size(); i++) {
                sheet.value(0, i, ImportRow.COLUMNS.names().get(i));
            }
            for (int i = 0; i < niks.length; i++) {
                sheet.value(i + 1, 0, "531401150519" + niks[i].substring(12));
                sheet.value(i + 1, 1, niks[i]);
                sheet.value(i + 1, 2, "Warga Uji");
                sheet.value(i + 1, 3, "F");
                sheet.value(i + 1, 4, LocalDate.of(1989, 2, 1));
                sheet.style(i + 1, 4).format("dd/mm/yyyy").set();
                sheet.value(i + 1, 5, "HEAD");
                sheet.value(i + 1, 6, true);
                sheet.value(i + 1, 7, "53.14.01.2005");
                sheet.value(i + 1, 8, 2);
                sheet.value(i + 1, 11, false);
                if (outside > 0) {
                    sheet.value(i + 1, outside, "BPNT");
                }
            }
        }
        return out.toByteArray();
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.of(List.of("district-officer"), List.of("53.14"), "workbooks"));
    }

    private static ValidatableResponse send(String type, String disposition, byte[] file) {
        RequestSpecification request = officer()
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (disposition != null) {
            request.header("Content-Disposition", disposition);
        }
        return request.body(file).post("/v1/family-imports").then();
    }

    @Test
    void refusedRowsComeBackAsAWorkbookThatCanBeSent() throws IOException {
        String id = send(TableFile.XLSX, null, workbook("5314014102890901", "5314014102890000"))
                .statusCode(201)
                .body("families", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        byte[] rejects = officer()
                .get("/v1/family-imports/" + id + "/rejects")
                .then()
                .statusCode(200)
                .contentType(TableFile.XLSX)
                .extract()
                .asByteArray();
        List<String> rows = new ArrayList<>();
        new TableReader(ImportRow.COLUMNS, DateOrder.ISO)
                .read(
                        new ByteArrayInputStream(rejects),
                        row -> rows.add(row.text("nik") + " " + row.text("birth_date") + " " + row.text("recipient")));
        assertEquals(List.of("5314014102890000 1989-02-01 TRUE"), rows);
        send(TableFile.XLSX, null, rejects)
                .statusCode(201)
                .body("families", equalTo(0))
                .body("rejected", equalTo(1));
        String csv = officer()
                .accept(TableFile.CSV)
                .get("/v1/family-imports/" + id + "/rejects")
                .asString();
        assertTrue(csv.contains("5314014102890000,Warga Uji,F,1989-02-01,HEAD,TRUE,"), csv);
    }

    @Test
    void refusedRowsOfACsvFileComeAsAWorkbookWhereNothingElseIsTaken() throws IOException {
        String csv = """
            kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes
            5314011505190904,5314014102890000,Warga Uji,F,1989-02-01,HEAD,true,53.14.01.2006,2,,,false,,BPNT
            """;
        String path = "/v1/family-imports/"
                + send(TableFile.CSV, null, csv.getBytes(StandardCharsets.UTF_8))
                        .statusCode(201)
                        .body("rejected", equalTo(1))
                        .extract()
                        .path("id")
                + "/rejects";
        byte[] workbook = officer()
                .accept(TableFile.XLSX)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(TableFile.XLSX)
                .extract()
                .asByteArray();
        List<String> rows = new ArrayList<>();
        new TableReader(ImportRow.COLUMNS, DateOrder.ISO)
                .read(new ByteArrayInputStream(workbook), row -> rows.add(row.text("kk") + " " + row.text("nik")));
        assertEquals(List.of("5314011505190904 5314014102890000"), rows);
        officer().accept(TableFile.XLSX + ", " + TableFile.CSV).get(path).then().contentType(TableFile.CSV);
        officer().get(path).then().contentType(TableFile.CSV);
    }

    @Test
    void whatStandsOutsideTheColumnsComesBackAndIsRefusedAgain() throws IOException {
        byte[] file = workbook(20, "5314014102890903");
        for (int time = 0; time < 2; time++) {
            String id = send(TableFile.XLSX, null, file)
                    .statusCode(201)
                    .body("rejected", equalTo(1))
                    .extract()
                    .path("id");
            file = officer().get("/v1/family-imports/" + id + "/rejects").asByteArray();
            List<Boolean> fits = new ArrayList<>();
            new TableReader(ImportRow.COLUMNS, DateOrder.ISO)
                    .read(new ByteArrayInputStream(file), row -> fits.add(row.fits()));
            assertEquals(List.of(false), fits);
        }
    }

    @Test
    void bytesOfNoKindNeedAName() throws IOException {
        byte[] file = workbook("5314014102890902");
        send(TableFile.BYTES, null, file).spec(refused(415, "file-name-required"));
        send(TableFile.BYTES, "attachment; filename=\"keluarga.pdf\"", file).statusCode(415);
        send(TableFile.BYTES, "attachment; filename=\"keluarga.xlsx\"", file)
                .statusCode(201)
                .body("families", equalTo(1));
        send(TableFile.EXCEL, null, file).statusCode(200).body("families", equalTo(1));
    }
}
