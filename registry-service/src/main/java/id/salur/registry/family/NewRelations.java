package id.salur.registry.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is what to the head of the household from a day on.
 *
 * @param since first day, today in Jakarta if absent; no member named had yet to come on it
 * @param relations of members who live there; who is not named stays what they are
 */
public record NewRelations(
        @Schema(nullable = true, examples = "2020-01-20") LocalDate since,

        @NotEmpty @Size(max = NewFamily.MOST_MEMBERS) List<@NotNull @Valid NewRelation> relations) {

    /** What one member is. */
    public record NewRelation(
            @NotNull UUID personId,
            @NotNull @Schema(examples = "HEAD") Relation relation) {}
}
