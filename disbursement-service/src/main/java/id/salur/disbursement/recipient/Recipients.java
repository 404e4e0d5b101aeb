package id.salur.disbursement.recipient;

import id.salur.disbursement.payee.FormerAccounts;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Seal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps whom the registry named, and who is missing. What was sealed with a key that is not known here is passed over, and the name is missing. */
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

    /** Whether there is a recipient; also told by the state alone where the name came before, or never. */
    private static final String CHANGED = """
        with e as (
          select * from unnest(:families, :versions, :regions, :persons, :names, :reasons, cast(:days as date[]))
            as e (family_id, version, region_code, person_id, name, reason, effective_on)
        )
        insert into recipient as r (family_id, region_code, version, state_version, person_id, name, replaced_at, missing_since, missing_reason)
        select family_id, region_code, version, version, person_id, name, case when reason = 'REPLACED' then clock_timestamp() end,
               case when person_id is null then effective_on end, case when person_id is null then reason end from e
        on conflict (family_id) do update set
          state_version = excluded.state_version, replaced_at = coalesce(excluded.replaced_at, r.replaced_at), missing_since = excluded.missing_since, missing_reason = excluded.missing_reason,
          region_code = case when r.version < excluded.version then excluded.region_code else r.region_code end,
          name = case when r.version < excluded.version and excluded.person_id is not null then excluded.name else r.name end,
          person_id = case when r.version < excluded.version then coalesce(excluded.person_id, r.person_id) else r.person_id end,
          version = greatest(r.version, excluded.version)
          where r.state_version < excluded.state_version
        returning family_id\
        """;

    private static final String DIED = """
        update recipient r set state_version = e.version, missing_since = e.died_on, missing_reason = 'DIED'
        from unnest(:families, :versions, :persons, cast(:days as date[])) as e (family_id, version, person_id, died_on)
        where r.family_id = any (:families) and r.family_id = e.family_id and r.person_id = e.person_id and r.state_version < e.version\
        """;

    private final Jdbi jdbi;
    private final FormerAccounts accounts;
    private final Seal seal;
    private final FieldCipher cipher;
    private final Counter unreadable;

    Recipients(Jdbi jdbi, FormerAccounts accounts, Seal seal, FieldCipher cipher, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.accounts = accounts;
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
        jdbi.useHandle(h -> told(h.createUpdate(TOLD), told).execute());
    }

    /**
     * That a family has no recipient any more, or has one again.
     *
     * @param to without a person while nobody may receive the money
     * @param reason of the registry
     * @param effectiveOn first day
     */
    public record Changed(Told to, String reason, LocalDate effectiveOn) {
        static final String REPLACED = "REPLACED";
    }

    /** That a person died; it holds the family whose recipient it was. */
    public record Died(UUID personId, UUID familyId, long version, LocalDate diedOn) {}

    /** Takes a batch in, in which a family occurs once. Whoever took over has an account of their own: those of before are closed. */
    public void change(List<Changed> changes) {
        List<UUID> news = jdbi.withHandle(h -> told(
                        h.createQuery(CHANGED),
                        changes.stream().map(Changed::to).toList())
                .bind("reasons", changes.stream().map(Changed::reason).toArray(String[]::new))
                .bind(
                        "days",
                        changes.stream().map(c -> c.effectiveOn().toString()).toArray(String[]::new))
                .mapTo(UUID.class)
                .list());
        accounts.close(changes.stream()
                .filter(change -> change.reason().equals(Changed.REPLACED))
                .map(change -> change.to().familyId())
                .filter(news::contains)
                .toList());
    }

    /** Takes a batch in, in which a family occurs once. */
    public void die(List<Died> deaths) {
        jdbi.useHandle(h -> h.createUpdate(DIED)
                .bind("families", deaths.stream().map(Died::familyId).toArray(UUID[]::new))
                .bind("versions", deaths.stream().map(Died::version).toArray(Long[]::new))
                .bind("persons", deaths.stream().map(Died::personId).toArray(UUID[]::new))
                .bind("days", deaths.stream().map(d -> d.diedOn().toString()).toArray(String[]::new))
                .execute());
    }

    private <S extends SqlStatement<S>> S told(S statement, List<Told> told) {
        return statement
                .bind("families", told.stream().map(Told::familyId).toArray(UUID[]::new))
                .bind("versions", told.stream().map(Told::version).toArray(Long[]::new))
                .bind("regions", told.stream().map(Told::regionCode).toArray(String[]::new))
                .bind("persons", told.stream().map(Told::personId).toArray(UUID[]::new))
                .bind("names", told.stream().map(this::encrypted).toArray(byte[][]::new));
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
