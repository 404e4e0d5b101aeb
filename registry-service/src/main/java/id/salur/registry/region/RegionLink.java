package id.salur.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another region that a region became, or that it came of.
 *
 * @param code Kemendagri code of the other region
 * @param day first day of what came, the day after the last of what was
 * @param confirmed whether the legal basis was seen
 */
@Schema(examples = """
    {"code":"53.15.12.2001","name":"Wae Moto","day":"2026-01-01","legalBasis":"Perda 4/2025","confirmed":true}\
    """)
public record RegionLink(KemendagriCode code, String name, LocalDate day, String legalBasis, boolean confirmed) {}
