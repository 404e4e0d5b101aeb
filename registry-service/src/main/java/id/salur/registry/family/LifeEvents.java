package id.salur.registry.family;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.platform.problem.Problem;
import id.salur.registry.family.FamilyReads.FamilyRow;
import id.salur.registry.family.FamilyReads.MemberRow;
import id.salur.registry.family.NewRelations.NewRelation;
import id.salur.registry.person.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What happens to a household, done by the code of the direct commands, with their refusals and their events; each answers what was so before.
 * The family is locked. 422 {@code invalid-family} with {@code unchanged} where it is so already.
 */
@ApplicationScoped
public class LifeEvents {
    private static final String ANY = "*";

    private final FactChanges facts;
    private final Relations relations;
    private final FamilyReads reads;

    LifeEvents(FactChanges facts, Relations relations, FamilyReads reads) {
        this.facts = facts;
        this.relations = relations;
        this.reads = reads;
    }

    /** Null takes a death back. */
    public LocalDate died(Handle h, UUID family, UUID person, LocalDate on) {
        LocalDate was = member(h, family, person).diedOn();
        different(was, on);
        facts.member(family, person, ANY, day("diedOn", on));
        return was;
    }

    /** Null takes a leaving back. */
    public LocalDate left(Handle h, UUID family, UUID person, LocalDate on) {
        LocalDate was = member(h, family, person).leftOn();
        different(was, on);
        facts.member(family, person, ANY, day("leftOn", on));
        return was;
    }

    /** To another village of the programme's regions, from a day on. */
    public String moved(Handle h, UUID family, String village, LocalDate since) {
        FamilyRow now = reads.row(h, family);
        different(now.regionCode(), village);
        facts.family(family, ANY, day("since", since).put("regionCode", village));
        return now.regionCode();
    }

    /** Without a known village; null: it is back. */
    public LocalDate movedOut(Handle h, UUID family, LocalDate on) {
        LocalDate was = reads.row(h, family).movedOutOn();
        different(was, on);
        facts.family(family, ANY, day("movedOutOn", on));
        return was;
    }

    /** Who is what to the head, of those who are named. */
    public List<NewRelation> related(Handle h, UUID family, List<NewRelation> told, LocalDate since) {
        List<NewRelation> was = told.stream()
                .map(one -> new NewRelation(
                        one.personId(), member(h, family, one.personId()).relation()))
                .toList();
        different(was, told);
        relations.change(family, ANY, new NewRelations(since, told));
        return was;
    }

    private static ObjectNode day(String field, LocalDate day) {
        return JsonNodeFactory.instance.objectNode().put(field, Objects.toString(day, null));
    }

    private static void different(Object was, Object told) {
        if (Objects.equals(was, told)) {
            FamilyWrites.refuse(List.of(NewFamily.at(0, new Fault("details", "unchanged"))));
        }
    }

    private MemberRow member(Handle h, UUID family, UUID person) {
        return reads.members(h, family).stream()
                .filter(member -> member.personId().equals(person))
                .findAny()
                .orElseThrow(() -> Problem.notFound("member"));
    }
}
