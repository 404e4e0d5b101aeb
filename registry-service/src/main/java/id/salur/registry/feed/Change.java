package id.salur.registry.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something changed; what it is now is read where it is kept.
 *
 * @param type {@code family.registered}, {@code family.changed}, {@code family.moved-away}, {@code recipient.changed}, {@code membership.started},
 *     {@code membership.suspended}, {@code membership.resumed}, {@code membership.ended}, {@code eligibility.rechecked}; there may be more one day.
 *     {@code family.moved-away} is the last that is said of a family where it lived before
 * @param regionCode the village that it is said of
 * @param programme of a membership or a decision
 * @param decision of {@code eligibility.rechecked}
 * @param occurredAt when it changed. A change may become known after one of a later time: the order of the list is that in which they become known
 */
@Schema(examples = """
    {"type":"membership.started","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.1025","programme":"PKH",
     "decision":null,"occurredAt":"2019-01-03T02:00:00Z"}\
    """)
public record Change(
        String type,
        UUID familyId,
        String regionCode,
        @Schema(nullable = true) String programme,
        @Schema(nullable = true) String decision,
        Instant occurredAt) {}
