package id.salur.registry.proposal;

import id.salur.platform.language.Language;
import id.salur.platform.language.Texts;
import id.salur.platform.problem.Problem;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.eligibility.PolicyEngine;
import id.salur.registry.eligibility.Programmes;
import id.salur.registry.proposal.Obstacle.From;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Says before a family is proposed what would keep it out, by the policies and the condition of {@link Approval} and no others. What the ministry may
 * find beside them: a member without a verified NIK, and a quota that is used.
 */
@ApplicationScoped
class Obstacles {
    private static final String SUBJECT = """
            with subject as materialized (
                select p.family_id, p.programme, cast(:on as date) as as_of, false as reported_dead, false as duplicate,
                       array_remove(array[""" + Approval.OBSTACLES + """
            ], null) as obstacles
                  from (select f.id as family_id, cast(:programme as text) as programme from family f where f.id = :family) p
            ),
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final String sql;
    private final Texts texts = Texts.of("obstacles");

    Obstacles(Jdbi jdbi, PolicyEngine engine, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        engine.policies().forEach(policy -> obstacle(policy.reason(), From.APPROVAL)); // each has its sentences
        sql = SUBJECT + engine.judged() + SqlFile.of(Obstacles.class, "obstacles");
    }

    private record Found(List<String> approval, List<String> ministry) {}

    /** Costs a look at one family, and at no more memberships of a region than its quota has places. */
    FamilyObstacles of(UUID family, String programme, LocalDate asked) {
        LocalDate on = asked == null ? JakartaDay.today(clock) : asked;
        EffectiveDays.ofStart(clock).require(on);
        Found found = jdbi.withHandle(h -> {
            Programmes.require(h, programme);
            return h.createQuery(sql)
                    .bind("family", family)
                    .bind("programme", programme)
                    .bind("on", on)
                    .mapTo(Found.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("family"));
        });
        return new FamilyObstacles(
                family,
                programme,
                on,
                Stream.concat(
                                found.approval().stream().map(code -> obstacle(code, From.APPROVAL)),
                                found.ministry().stream().map(code -> obstacle(code, From.MINISTRY)))
                        .toList());
    }

    private Obstacle obstacle(String code, From from) {
        return new Obstacle(code, from, texts.get(Language.INDONESIAN, code), texts.get(Language.ENGLISH, code));
    }
}
