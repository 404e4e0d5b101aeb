package id.salur.platform.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that somebody has to do.
 *
 * @param kind what is to be done, as a code
 * @param role who does it: callers with this role in this region
 * @param post the one caller whose work it is; null for any of the role
 * @param regionCode where it is to be done
 * @param subjectType type of the thing it is about
 * @param subjectId id of that thing; nothing personal is told here
 * @param dueOn last day to do it
 * @param endedAt null while it is open
 */
public record Task(
        UUID id,
        @Schema(examples = "FIND_RECIPIENT") String kind,
        String role,
        @Schema(nullable = true) String post,
        String regionCode,
        @Schema(examples = "family") String subjectType,
        UUID subjectId,
        LocalDate dueOn,
        OffsetDateTime openedAt,
        TaskState state,
        @Schema(nullable = true) OffsetDateTime endedAt) {}
