package id.salur.platform.deadletter;

import id.salur.platform.command.Command;
import id.salur.platform.inbox.Replay;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/** Dead letters, for operators. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead letters")
public class DeadLetterResource {
    private final Jdbi jdbi;
    private final Replay replay;

    DeadLetterResource(Jdbi jdbi, Replay replay) {
        this.jdbi = jdbi;
        this.replay = replay;
    }

    /** One dead letter without its body. */
    public record DeadLetter(
            UUID id,
            String topic,
            int partition,
            long position,
            @Schema(nullable = true) String type,
            @Schema(nullable = true) String eventId,
            String reason,
            @Schema(nullable = true) String detail,
            OffsetDateTime deadAt,
            @Schema(nullable = true) OffsetDateTime replayedAt) {}

    record Buried(
            String topic,
            int partition,
            long position,
            String key,
            String eventId,
            String type,
            OffsetDateTime eventTime,
            String correlationId,
            byte[] body,
            OffsetDateTime deadAt,
            OffsetDateTime replayedAt) {}

    /** Those not yet replayed, oldest first. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listDeadLetters", summary = "Events that could not have their effect")
    public RestResponse<Page<DeadLetter>> list(@BeanParam Paging paging) {
        List<DeadLetter> rows = jdbi.withHandle(h -> h.createQuery("""
                        select id, topic, partition, position, type, event_id, reason, detail, dead_at, replayed_at from dead_letter
                        where replayed_at is null and (cast(:after as uuid) is null or id > :after) order by id limit :limit""")
                .bind("after", paging.after())
                .bind("limit", paging.rows())
                .mapTo(DeadLetter.class)
                .list());
        return paging.answer(rows, DeadLetter::id);
    }

    /** Gives the event to its handler again; 422 {@code still-dead} if it fails again, 409 {@code already-replayed}. */
    @POST
    @Path("/{id}/replay")
    @Command("dead-letter.replay")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "replayDeadLetter", summary = "Try the effect of a dead letter again")
    @APIResponse(responseCode = "204", description = "It had its effect")
    @APIResponse(responseCode = "422", description = "still-dead")
    public RestResponse<Void> replay(@PathParam("id") UUID id) {
        Buried buried = jdbi.withHandle(h -> h.createQuery("""
                        select topic, partition, position, key, event_id, type, event_time, correlation_id, body, dead_at, replayed_at
                        from dead_letter where id = :id""")
                .bind("id", id)
                .mapTo(Buried.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("dead letter")));
        if (buried.replayedAt() != null) {
            throw Problem.of(ProblemType.ALREADY_REPLAYED);
        }
        replay.again(record(buried), () -> mark(id));
        return RestResponse.noContent();
    }

    /** Two who replay at once: the second finds it marked, and its effect is rolled back. */
    private void mark(UUID id) {
        int marked = jdbi.withHandle(
                h -> h.createUpdate("update dead_letter set replayed_at = now() where id = :id and replayed_at is null")
                        .bind("id", id)
                        .execute());
        if (marked == 0) {
            throw Problem.of(ProblemType.ALREADY_REPLAYED);
        }
    }

    private static ConsumerRecord<String, byte[]> record(Buried buried) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                buried.topic(), buried.partition(), buried.position(), buried.key(), buried.body());
        header(record, "ce_id", buried.eventId());
        header(record, "ce_type", buried.type());
        OffsetDateTime time = buried.eventTime() == null ? buried.deadAt() : buried.eventTime();
        header(record, "ce_time", time.toInstant().toString());
        header(record, "ce_correlationid", buried.correlationId());
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
