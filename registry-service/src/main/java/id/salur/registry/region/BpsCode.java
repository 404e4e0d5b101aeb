package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of the statistics office, bare digits: {@code 2102} is Bintan. Differs from the Kemendagri code for 199 of 514 regencies. */
@Schema(type = SchemaType.STRING, description = "BPS code, bare digits", examples = "5315010")
public record BpsCode(@JsonValue String value) {}
