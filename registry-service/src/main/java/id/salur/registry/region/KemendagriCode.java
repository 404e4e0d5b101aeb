package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;

/** A code of the interior ministry, with dots: {@code 21.01} is Bintan. Never compare it with a {@link BpsCode}. */
public record KemendagriCode(@JsonValue String value) {
    /** {@code invalid-region-code} (400) for what has not the shape of a code. */
    public static void require(String code) {
        if (!AreaRange.wellFormed(code)) {
            throw Problem.badRequest("invalid-region-code").with("regionCode", code);
        }
    }
}
