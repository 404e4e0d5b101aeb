package id.salur.training.skill;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.query.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The table of skills. */
@ApplicationScoped
public class Skills {
    private static final String COLUMNS = "code, name_id, name_en, source";

    private final Jdbi jdbi;

    Skills(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether there is such a skill. */
    public boolean exists(String code) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from skill where code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    /** Null or a skill; otherwise {@code invalid-parameter} (400) with the one that is written most like it. */
    public void requireAsked(String code) {
        if (code == null || exists(code)) {
            return;
        }
        List<String> known = jdbi.withHandle(h -> h.createQuery("select code from skill order by code")
                .mapTo(String.class)
                .list());
        throw Problem.of(ProblemType.INVALID_PARAMETER)
                .with("parameters", List.of("skill"))
                .with("expected", Nearest.to(code, known).stream().toList());
    }

    List<Skill> list(String after, int rows) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from skill where cast(:after as text) is null or code > :after order by code limit :rows")
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Skill.class)
                .list());
    }

    Skill add(NewSkill skill) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into skill (code, name_id, name_en) values (:code, :nameId, :nameEn) returning\s""" + COLUMNS)
                .bind("code", skill.code())
                .bind("nameId", skill.nameId())
                .bind("nameEn", skill.nameEn())
                .mapTo(Skill.class)
                .one());
    }
}
