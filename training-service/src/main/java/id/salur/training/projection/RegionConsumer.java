package id.salur.training.projection;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.platform.inbox.Received;
import id.salur.training.course.Courses;
import id.salur.training.projection.RegionsChanged.Step;
import id.salur.training.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Courses and providers go where their region goes; families, and what is theirs, are told one by one. Sets have one key: they come in order. */
@ApplicationScoped
class RegionConsumer implements EventConsumer {
    private final Jdbi jdbi;
    private final Courses courses;
    private final Providers providers;

    RegionConsumer(Jdbi jdbi, Courses courses, Providers providers) {
        this.jdbi = jdbi;
        this.courses = courses;
        this.providers = providers;
    }

    @Override
    public String topic() {
        return "salur.registry.region";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of("salur.registry.region.changed.v1", new BatchHandler<>(RegionsChanged.class, this::changed));
    }

    private void changed(EventBatch<RegionsChanged> batch) {
        batch.events().stream()
                .map(Received::body)
                .forEach(change -> jdbi.useHandle(h -> {
                    stage(h, change.steps());
                    providers.renumber(h);
                    courses.renumber(h);
                    h.execute("drop table region_step");
                }));
    }

    private static void stage(Handle h, List<Step> steps) {
        h.execute(
                "create temporary table region_step (code_old text collate \"C\", code_new text, follows boolean) on commit drop");
        h.createUpdate("insert into region_step select * from unnest(:old, :new, :follows)")
                .bindArray(
                        "old", String.class, steps.stream().map(Step::codeOld).toList())
                .bindArray(
                        "new", String.class, steps.stream().map(Step::codeNew).toList())
                .bindArray(
                        "follows",
                        Boolean.class,
                        steps.stream().map(Step::follows).toList())
                .execute();
    }
}
