package id.salur.registry.eligibility;

/**
 * One reason why a family may not be in a programme, or no longer. {@link #rejects()} is an SQL condition over the row {@code fact}:
 *
 * <ul>
 *   <li>{@code programme text}, {@code as_of date}
 *   <li>{@code desil smallint}, {@code moved_out boolean}
 *   <li>{@code recipient_died boolean}: the recipient died on or before {@code as_of}
 *   <li>{@code recipient_left boolean}: the recipient left the family on or before {@code as_of}
 *   <li>{@code reported_dead boolean}: a bank said so
 *   <li>{@code duplicate boolean}: a member turned out to be a person of another family, and nobody has reviewed it yet
 *   <li>{@code public_servants bigint}: living members in public service
 *   <li>{@code components jsonb}, {@code component_count bigint}: PKH components on {@code as_of}
 *   <li>{@code parameters jsonb}: policy_parameter of the programme on {@code as_of}; null where it has one, but for other days;
 *       absent where it never has
 * </ul>
 *
 * An unknown (null) condition rejects: a parameter missing on the day lets nobody in. A policy that does not judge programmes without
 * its parameter says so in its condition.
 */
public interface Policy {
    /** The reason of a membership that is held because nobody may receive its money. */
    String RECIPIENT_MISSING = "RECIPIENT_MISSING";

    String name();

    /** Reason code of a rejection. */
    String reason();

    /** What a re-check decides on a rejection. */
    Decision onRejection();

    String rejects();
}
