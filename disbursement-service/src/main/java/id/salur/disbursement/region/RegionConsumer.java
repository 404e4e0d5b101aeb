package id.salur.disbursement.region;

import id.salur.platform.evidence.EvidenceFiles;
import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.platform.inbox.Received;
import id.salur.platform.sql.SqlFile;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes in which regions became others: each set in one transaction, in statements for the set. A set that was taken in changes nothing again. */
@ApplicationScoped
class RegionConsumer implements EventConsumer {
    static final String TOPIC = "salur.registry.region";
    static final String CHANGED = "salur.registry.region.changed.v1";

    private static final List<String> REGIONS = List.of(
            SqlFile.of(RegionConsumer.class, "begin"),
            SqlFile.of(RegionConsumer.class, "end"),
            SqlFile.of(RegionConsumer.class, "names"));

    private static final String EVIDENCE = """
        select distinct e.region_code as was, successor_of(e.region_code, :change) as now
        from region_succession s
        join evidence_file e on e.region_code >= s.code_old and e.region_code < s.code_old || '/'
        where s.change_id = :change and successor_of(e.region_code, :change) is not null order by 1\
        """;

    private final Jdbi jdbi;
    private final List<RegionFollower> followers;
    private final EvidenceFiles evidence;

    RegionConsumer(Jdbi jdbi, @All List<RegionFollower> followers, EvidenceFiles evidence) {
        this.jdbi = jdbi;
        this.followers = followers;
        this.evidence = evidence;
    }

    private record Place(String was, String now) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(CHANGED, new BatchHandler<>(RegionsChanged.class, this::changed));
    }

    /** Sets have one key, so that they come in their order, one a batch. */
    private void changed(EventBatch<RegionsChanged> batch) {
        batch.events().stream().map(Received::body).forEach(change -> jdbi.useHandle(h -> apply(h, change)));
    }

    private void apply(Handle h, RegionsChanged change) {
        if (keep(h, change) == 0) {
            return;
        }
        for (String sql : REGIONS) {
            h.createUpdate(sql)
                    .bind("change", change.changeId())
                    .bind("day", change.day())
                    .execute();
        }
        followers.forEach(follower -> follower.follow(h, change.changeId(), change.day()));
        List<Place> places = h.createQuery(EVIDENCE)
                .bind("change", change.changeId())
                .mapTo(Place.class)
                .list();
        evidence.moveAll(
                places.stream().map(Place::was).toList(),
                places.stream().map(Place::now).toList());
    }

    private static int keep(Handle h, RegionsChanged change) {
        return h.createUpdate("""
            insert into region_succession (change_id, code_old, code_new, name, stays, follows, day)
            select :change, s.code_old, s.code_new, s.name, s.stays, s.follows, :day
            from unnest(:old, :new, :names, :stays, :follows) s (code_old, code_new, name, stays, follows)
            on conflict do nothing\
            """)
                .bind("change", change.changeId())
                .bind("day", change.day())
                .bindArray("old", String.class, all(change, RegionsChanged.Step::codeOld))
                .bindArray("new", String.class, all(change, RegionsChanged.Step::codeNew))
                .bindArray("names", String.class, all(change, RegionsChanged.Step::name))
                .bindArray("stays", Boolean.class, all(change, RegionsChanged.Step::stays))
                .bindArray("follows", Boolean.class, all(change, RegionsChanged.Step::follows))
                .execute();
    }

    private static <T> List<T> all(RegionsChanged change, Function<RegionsChanged.Step, T> value) {
        return change.steps().stream().map(value).toList();
    }
}
