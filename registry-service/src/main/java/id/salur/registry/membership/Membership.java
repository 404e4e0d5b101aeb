package id.salur.registry.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family in a programme.
 *
 * @param startedOn first day, inclusive
 * @param endedOn first day the family is no longer in it; null while open
 * @param reasons why it is suspended or ended
 */
@Schema(examples = """
        {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","programme":"PKH","regionCode":"53.15.05.2003",
         "status":"ACTIVE","startedOn":"2019-01-01","suspendedOn":null,"endedOn":null,"reasons":[]}""")
public record Membership(
        UUID id,
        UUID familyId,
        String programme,
        String regionCode,
        Status status,
        LocalDate startedOn,
        @Schema(nullable = true) LocalDate suspendedOn,
        @Schema(nullable = true) LocalDate endedOn,
        List<String> reasons) {

    /** Suspended: no new entitlement until resumed. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        ENDED
    }
}
