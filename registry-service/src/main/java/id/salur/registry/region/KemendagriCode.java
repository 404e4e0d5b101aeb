package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of the interior ministry, with dots: {@code 21.01} is Bintan. Never compare it with a {@link BpsCode}. */
@Schema(type = SchemaType.STRING, description = "Kemendagri code, with dots", examples = "53.15.05")
public record KemendagriCode(@JsonValue String value) {
    /** {@code invalid-region-code} (400) for what has not the shape of a code. */
    public static void require(String code) {
        if (!AreaRange.wellFormed(code)) {
            throw Problem.of(ProblemType.INVALID_REGION_CODE).with("regionCode", code);
        }
    }
}
