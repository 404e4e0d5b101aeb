package id.salur.registry.quota;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a quota is used today.
 *
 * @param quotaId the quota
 * @param families the quota, a count
 * @param used memberships of the programme in the region that are not ended, a count
 * @param free places that are left, a count
 * @param over by how many it is used beyond the quota: nobody is ended when a quota is lowered below its use, a count
 */
@Schema(examples = """
        {"quotaId":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","families":20070,"used":20072,"free":0,"over":2}""")
public record QuotaUse(UUID quotaId, long families, long used, long free, long over) {}
