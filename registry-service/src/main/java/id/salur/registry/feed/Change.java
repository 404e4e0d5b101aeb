package id.salur.registry.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something changed; what it is now is read where it is kept.
 *
 * @param type {@code family.registered}, {@code family.changed}, {@code family.moved-away}, {@code recipient.changed}, {@code membership.started},
 *     {@code membership.suspended}, {@code membership.resumed}, {@code membership.ended}, {@code eligibility.rechecked}, {@code person.merged}; there
 *     may be more one day. {@code family.moved-away} is the last that is said of a family where it lived before. {@code person.merged} says of each
 *     family that a person lives or lived in that they are somebody else of the registry
 * @param familyId the family it is said of
 * @param regionCode the village that it is said of
 * @param programme of a membership or a decision
 * @param decision of {@code eligibility.rechecked}
 * @param personId whom {@code person.merged} or {@code recipient.changed} is about; null otherwise, and while nobody receives the family's money
 * @param mergedInto who that person is, in {@code person.merged}
 * @param joinKey what the calling integrator knew that person by until now; null for everybody else
 * @param mergedJoinKey what it knows them by from now on, in {@code person.merged}: replace the one with the other, in the order of the list
 * @param occurredAt when it changed. A change may become known after one of a later time: the order of the list is that in which they become known
 */
@Schema(examples = """
    {"type":"membership.started","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.1025","programme":"PKH",
     "decision":null,"personId":null,"mergedInto":null,"joinKey":null,"mergedJoinKey":null,"occurredAt":"2019-01-03T02:00:00Z"}\
    """)
public record Change(
        String type,
        UUID familyId,
        String regionCode,
        @Schema(nullable = true) String programme,
        @Schema(nullable = true) String decision,
        @Schema(nullable = true) UUID personId,
        @Schema(nullable = true) UUID mergedInto,

        @Schema(nullable = true, examples = "k1.6tqHjTn0bKc5m1Qm2oVx0A")
        String joinKey,

        @Schema(nullable = true, examples = "k1.6tqHjTn0bKc5m1Qm2oVx0A")
        String mergedJoinKey,

        Instant occurredAt) {}
