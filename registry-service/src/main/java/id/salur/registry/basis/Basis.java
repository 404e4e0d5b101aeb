package id.salur.registry.basis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proposals of a village rest on.
 *
 * @param village as the document says it; stays when the village gets another code
 * @param regionCode the village today
 * @param number of the document
 * @param day of the meeting or the signature
 * @param signedBy office of who signed it
 * @param evidenceId its file, opened at {@code /v1/evidence}
 * @param sha256 of the file's content, in hexadecimal digits
 * @param enteredBy who entered it, the subject of the token
 * @param enteredAt when it was entered
 */
@Schema(examples = """
        {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a40","kind":"MINUTES","village":"53.15.05.2003","regionCode":"53.15.05.2003","number":"140/12/BA-MUSDES/2026",
         "day":"2026-01-12","signedBy":"Kepala desa","evidenceId":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a41",
         "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","enteredBy":"u-1","enteredAt":"2026-01-13T02:00:00Z"}""")
public record Basis(
        UUID id,
        BasisKind kind,
        @Schema(examples = "53.15.05.2003") String village,
        @Schema(examples = "53.15.05.2003") String regionCode,
        @Schema(examples = "140/12/BA-MUSDES/2026") String number,
        LocalDate day,
        @Schema(examples = "Kepala desa") String signedBy,
        UUID evidenceId,
        String sha256,
        String enteredBy,
        OffsetDateTime enteredAt) {}
