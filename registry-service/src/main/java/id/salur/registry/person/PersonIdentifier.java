package id.salur.registry.person;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of a person.
 *
 * @param no counts the numbers of the person from 1
 * @param number masked
 * @param from day it was claimed
 * @param until day it was found to be wrong; null while it holds
 * @param warnings codes that do not refuse anything, {@code nik-sex}, {@code nik-birth-date}; only in the answer to a claim
 * @param claimedBy null where an older registry told it
 * @param refutedBy who says that it is wrong; null where nobody does
 */
public record PersonIdentifier(
        UUID personId,
        int no,
        long version,
        IdentifierKind kind,
        @Schema(examples = "**************01") String number,
        IdentifierState state,
        LocalDate from,
        @Schema(nullable = true) LocalDate until,
        @Schema(nullable = true) String claimedBy,
        @Schema(nullable = true) String verifiedBy,
        @Schema(nullable = true) String refutedBy,
        List<String> warnings)
        implements Governed<IdentifierState, IdentifierAction> {

    PersonIdentifier withWarnings(List<String> codes) {
        return new PersonIdentifier(
                personId, no, version, kind, number, state, from, until, claimedBy, verifiedBy, refutedBy, codes);
    }

    @Override
    public Lifecycle<IdentifierState, IdentifierAction> lifecycle() {
        return IdentifierLifecycle.TABLE;
    }

    @Override
    public Map<IdentifierAction, String> doers() {
        Map<IdentifierAction, String> doers = new EnumMap<>(IdentifierAction.class);
        doers.put(IdentifierAction.CLAIM, claimedBy);
        doers.put(IdentifierAction.REFUTE, refutedBy);
        return doers;
    }
}
