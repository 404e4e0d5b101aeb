package id.salur.platform.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file without its content.
 *
 * @param kind what it is
 * @param purpose what it was collected for: the type of the thing that it may be bound to
 * @param subjectId the thing that it is bound to; null until then
 * @param regionCode where what it is about is
 * @param mediaType as found in the content
 * @param size bytes
 * @param sha256 of the content, in hexadecimal digits
 * @param name as it came, without what may be a number of a person; null if none was given
 * @param uploadedBy who sent it, the subject of the token
 * @param uploadedAt when it was sent
 */
public record EvidenceFile(
        UUID id,
        FileKind kind,
        @Schema(examples = "proposal-batch") String purpose,
        @Schema(nullable = true) UUID subjectId,
        @Schema(examples = "53.15.05.1025") String regionCode,

        @Schema(
                examples = "image/jpeg",
                enumeration = {"image/jpeg", "image/png", "application/pdf"})
        String mediaType,

        @Schema(examples = "48213") long size,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(nullable = true, examples = "Berita acara.jpg")
        String name,

        String uploadedBy,
        OffsetDateTime uploadedAt) {}
