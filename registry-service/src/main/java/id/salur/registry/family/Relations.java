package id.salur.registry.family;

import id.salur.platform.problem.Problem;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.FamilyReads.MemberRow;
import id.salur.registry.family.NewRelations.NewRelation;
import id.salur.registry.person.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Changes who is what to the head of a household, all at once: a new head makes others of those who were related to the old one. */
@ApplicationScoped
class Relations {
    private static final String CHANGE = SqlFile.of(Relations.class, "change-relations");

    /** On the day and on each later one on which a relation ends, one living member is the head. */
    private static final String ONE_HEAD = """
            select bool_and(1 = (select count(*) from household_member m join person p on p.id = m.person_id
                                  where m.family_id = :family and coalesce(m.valid_from <= d.day, true)
                                    and coalesce(least(m.valid_until, p.died_on) > d.day, true)
                                    and coalesce((select k.relation from relation_past k
                                                   where k.family_id = m.family_id and k.position = m.position and k.valid_until > d.day
                                                   order by k.valid_until limit 1), m.relation) = 'HEAD'))
              from (select cast(:since as date) union
                    select valid_until from relation_past where family_id = :family and valid_until > :since) d (day)""";

    private final FamilyWrites writes;
    private final FamilyReads reads;
    private final Clock clock;

    Relations(FamilyWrites writes, FamilyReads reads, Clock clock) {
        this.writes = writes;
        this.reads = reads;
        this.clock = clock;
    }

    /** 404 for who does not live there; 422 {@code invalid-family} for a day that cannot be, a member named twice, and {@code head-count}. */
    void change(UUID family, String ifMatch, NewRelations told) {
        LocalDate since = told.since() == null ? JakartaDay.today(clock) : told.since();
        writes.change(family, ifMatch, h -> {
            List<MemberRow> members = reads.members(h, family);
            told.relations().forEach(one -> check(members, one, since));
            if (told.relations().stream().map(NewRelation::personId).distinct().count()
                    < told.relations().size()) {
                refuse(0, "relations", "member-twice");
            }
            write(h, family, told.relations(), since);
        });
    }

    private void check(List<MemberRow> members, NewRelation told, LocalDate since) {
        MemberRow member = members.stream()
                .filter(m -> m.personId().equals(told.personId()) && m.leftOn() == null)
                .findAny()
                .orElseThrow(() -> Problem.notFound("member"));
        boolean before =
                since.isBefore(member.birthDate()) || (member.cameOn() != null && since.isBefore(member.cameOn()));
        if (before || since.isAfter(JakartaDay.today(clock))) {
            refuse(members.indexOf(member) + 1, "since", "date-out-of-range");
        }
    }

    private static void write(Handle h, UUID family, List<NewRelation> told, LocalDate since) {
        h.createUpdate(CHANGE)
                .bind("family", family)
                .bind("since", since)
                .bindArray(
                        "persons",
                        UUID.class,
                        told.stream().map(NewRelation::personId).toList())
                .bindArray(
                        "relations",
                        String.class,
                        told.stream().map(one -> one.relation().name()).toList())
                .execute();
        boolean oneHead = h.createQuery(ONE_HEAD)
                .bind("family", family)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
        if (!oneHead) {
            refuse(0, "relations", "head-count");
        }
    }

    private static void refuse(int member, String field, String code) {
        FamilyWrites.refuse(List.of(NewFamily.at(member, new Fault(field, code))));
    }
}
