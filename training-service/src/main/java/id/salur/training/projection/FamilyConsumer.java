package id.salur.training.projection;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Seal;
import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.platform.inbox.Received;
import id.salur.platform.sql.SqlFile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Keeps the families: each event carries the whole state, and an older version than the one held changes nothing. */
@ApplicationScoped
class FamilyConsumer implements EventConsumer {
    private static final String APPLY = SqlFile.of(FamilyConsumer.class, "families");

    private static final Logger LOG = Logger.getLogger(FamilyConsumer.class);

    private final Jdbi jdbi;
    private final Seal seal;
    private final FieldCipher cipher;
    private final Counter unreadable;

    FamilyConsumer(Jdbi jdbi, Seal seal, FieldCipher cipher, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.cipher = cipher;
        this.unreadable = Counter.builder("salur.birth.unreadable")
                .description("Sealed births that no key here opens")
                .register(metrics);
    }

    @Override
    public String topic() {
        return "salur.registry.family";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        BatchHandler<FamilyState> apply = new BatchHandler<>(FamilyState.class, this::apply);
        return Map.of(
                "salur.registry.family.registered.v1", apply,
                "salur.registry.family.changed.v1", apply);
    }

    private void apply(EventBatch<FamilyState> batch) {
        List<One> people = batch.events().stream()
                .map(Received::body)
                .flatMap(family -> family.people().stream().map(told -> new One(family, told)))
                .toList();
        jdbi.useHandle(h -> h.createUpdate(APPLY)
                .bind("events", batch.json())
                .bind("families", all(people, UUID[]::new, one -> one.family().familyId()))
                .bind("versions", all(people, Long[]::new, one -> one.family().version()))
                .bind("people", all(people, UUID[]::new, one -> one.told().personId()))
                .bind("births", all(people, byte[][]::new, this::encrypted))
                .bind(
                        "deaths",
                        all(
                                people,
                                String[]::new,
                                one -> Objects.toString(one.told().diedOn(), null)))
                .execute());
    }

    private record One(FamilyState family, FamilyState.Told told) {}

    private static <T> T[] all(List<One> people, IntFunction<T[]> array, Function<One, T> value) {
        return people.stream().map(value).toArray(array);
    }

    /** Under the key of this service; null where nothing was told, or no key here opens it. */
    private byte[] encrypted(One one) {
        String sealed = one.told().sealedBirth();
        if (sealed == null) {
            return null;
        }
        Optional<String> birth = seal.open(sealed);
        if (birth.isEmpty()) {
            unreadable.increment();
            LOG.warnf(
                    "a sealed birth in family %s cannot be opened: is its key in SALUR_SEAL_KEYS?",
                    one.family().familyId());
        }
        return birth.map(cipher::encrypt).orElse(null);
    }
}
