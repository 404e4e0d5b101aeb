package id.salur.disbursement.recipient;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Seal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Keeps whom the registry named. What was sealed with a key that is not known here is passed over, and the name is missing. */
@ApplicationScoped
public class Recipients {
    private static final Logger LOG = Logger.getLogger(Recipients.class);

    private static final String TOLD = """
        with e as (
          select * from unnest(:families, :versions, :regions, :persons, :names) as e (family_id, version, region_code, person_id, name)
        ), moved as (
          update recipient r set region_code = e.region_code, version = e.version from e
          where e.name is null and r.family_id = any (:families) and r.family_id = e.family_id and r.version < e.version
        )
        insert into recipient (family_id, region_code, version, person_id, name)
        select family_id, region_code, version, person_id, name from e where name is not null
        on conflict (family_id) do update
          set region_code = excluded.region_code, version = excluded.version, person_id = excluded.person_id, name = excluded.name
          where recipient.version < excluded.version\
        """;

    private final Jdbi jdbi;
    private final Seal seal;
    private final FieldCipher cipher;
    private final Counter unreadable;

    Recipients(Jdbi jdbi, Seal seal, FieldCipher cipher, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.cipher = cipher;
        this.unreadable = Counter.builder("salur.recipient.unreadable")
                .description("Sealed names that no key here opens")
                .register(metrics);
    }

    /**
     * What an event says of a family.
     *
     * @param personId null where it names nobody
     * @param sealedName null where it names nobody
     */
    public record Told(UUID familyId, long version, String regionCode, UUID personId, String sealedName) {}

    /** Takes a batch in, in which a family occurs once; older events than the last change nothing. */
    public void take(List<Told> told) {
        byte[][] names = told.stream().map(this::encrypted).toArray(byte[][]::new);
        jdbi.useHandle(h -> h.createUpdate(TOLD)
                .bind("families", told.stream().map(Told::familyId).toArray(UUID[]::new))
                .bind("versions", told.stream().map(Told::version).toArray(Long[]::new))
                .bind("regions", told.stream().map(Told::regionCode).toArray(String[]::new))
                .bind("persons", told.stream().map(Told::personId).toArray(UUID[]::new))
                .bind("names", names)
                .execute());
    }

    private byte[] encrypted(Told told) {
        if (told.sealedName() == null) {
            return null;
        }
        String name = seal.open(told.sealedName()).orElse(null);
        if (name == null) {
            unreadable.increment();
            LOG.warnf("a sealed name of family %s cannot be opened: is its key in SALUR_SEAL_KEYS?", told.familyId());
            return null;
        }
        return cipher.encrypt(name);
    }
}
