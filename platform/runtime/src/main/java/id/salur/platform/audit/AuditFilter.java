package id.salur.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of audit records is narrowed to; what is not given is any. */
public record AuditFilter(
        @Parameter(description = "Subject of the caller's token", example = "district-officer") @QueryParam("actor")
        String actor,

        @Parameter(description = "Operation, noun.verb", example = "family.reveal") @QueryParam("operation")
        String operation,

        @Parameter(description = "Callers with an area that is this region or lies in it", example = "53.15")
        @QueryParam("area")
        String area,

        @Parameter(description = "How it ended") @QueryParam("outcome")
        Outcome outcome,

        @Parameter(description = "From this moment on", example = "2019-01-01T00:00:00+07:00") @QueryParam("from")
        OffsetDateTime from,

        @Parameter(description = "Before this moment", example = "2019-02-01T00:00:00+07:00") @QueryParam("to")
        OffsetDateTime to) {

    /** Done, or refused for whatever reason. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    /** Ids begin with the millisecond they were made in, within a minute of when the record was. */
    public UUID fromId() {
        return from == null ? null : id(from.minusMinutes(1));
    }

    public UUID toId() {
        return to == null ? null : id(to.plusMinutes(1));
    }

    private static UUID id(OffsetDateTime time) {
        return new UUID(Math.max(0, time.toInstant().toEpochMilli()) << 16, 0);
    }
}
