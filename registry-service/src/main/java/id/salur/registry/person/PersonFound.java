package id.salur.registry.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who was found by name and place.
 *
 * @param familyId household they live in; null for none
 */
public record PersonFound(
        UUID id,
        @Schema(nullable = true) UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        @Schema(examples = "Warga 000123") String name,
        Sex sex,
        int birthYear) {}
