package id.salur.registry.quota;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many families of a programme a region may have in a year.
 *
 * @param regionCode the nation, a province or a regency; each has a quota of its own, no sum of those below it
 * @param families the quota, a count
 */
@Schema(examples = """
        {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","programme":"PKH","fiscalYear":2019,"regionCode":"53.15","families":20070,
         "legalBasis":"Decree on the quota of 2019","setAt":"2019-01-02T03:04:05Z"}""")
public record Quota(
        UUID id, String programme, int fiscalYear, String regionCode, int families, String legalBasis, Instant setAt) {}
