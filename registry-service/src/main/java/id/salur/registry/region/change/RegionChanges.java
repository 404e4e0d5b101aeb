package id.salur.registry.region.change;

import id.salur.platform.etag.ETags;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.list.Conditions;
import id.salur.registry.region.change.ChangeSet.Effect;
import id.salur.registry.region.change.ChangeSet.Sink;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Proposes, applies and cancels changes of regions; each is one transaction. */
@ApplicationScoped
class RegionChanges {
    private static final String SELECT = """
        select id, version, region_code, day, regions_ended, regions_begun, families, memberships, families_stay, state, proposed_by, proposed_at,
               decided_by, decided_at
          from region_change where %s""";

    private final Jdbi jdbi;
    private final ChangeEntity.Repository repository;
    private final Renumbering renumbering;
    private final Caller caller;
    private final Clock clock;

    RegionChanges(Jdbi jdbi, ChangeEntity.Repository repository, Renumbering renumbering, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.renumbering = renumbering;
        this.caller = caller;
        this.clock = clock;
    }

    UUID propose(List<ChangeRow> rows) {
        return propose(sink -> {
            for (int i = 0; i < rows.size(); i++) {
                sink.take(i + 1, rows.get(i));
            }
        });
    }

    UUID propose(InputStream file, DateOrder dates) {
        return propose(sink -> new TableReader(ChangeRow.COLUMNS, dates)
                .read(file, row -> sink.take(row.line(), ChangeRow.of(row)))
                .requireEnd());
    }

    private UUID propose(Consumer<Sink> rows) {
        return jdbi.withHandle(h -> {
            ChangeSet set = ChangeSet.read(h, JakartaDay.today(clock), rows).requireInArea();
            ChangeEntity made = new ChangeEntity(set.place(), set.day(), set.expand(), caller.id());
            repository.persistAndFlush(made);
            set.keep(made.id());
            return made.id();
        });
    }

    /** 422 {@code region-change-not-possible} if the regions are others by now; then nothing changes. */
    void apply(UUID id, String ifMatch) {
        ChangeEntity found = decide(id, ifMatch, RegionChangeAction.APPLY);
        jdbi.useHandle(h -> {
            Renumbering.begin(h);
            ChangeSet set = ChangeSet.kept(h, id, found.day).requireInArea();
            Effect effect = set.expand();
            renumbering.apply(h, id, found.day);
            found.does(effect);
        });
    }

    void cancel(UUID id, String ifMatch) {
        decide(id, ifMatch, RegionChangeAction.CANCEL);
    }

    private ChangeEntity decide(UUID id, String ifMatch, RegionChangeAction action) {
        ChangeEntity found = repository.lock(id).orElseThrow(() -> Problem.notFound("region change"));
        ETags.requireIfSent(ifMatch, found.version());
        found.decide(action, caller.id(), OffsetDateTime.now(clock));
        return found;
    }

    RegionChange get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT.formatted("id = :id"))
                .bind("id", id)
                .mapTo(RegionChange.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("region change")));
    }

    Page<RegionChange> list(RegionChangeState state, String regionCode, String cursor, int limit) {
        Conditions where =
                new Conditions().and("state = :state", "state", state).page(regionCode, cursor);
        List<RegionChange> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT.formatted(where.sql()) + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(RegionChange.class)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }
}
