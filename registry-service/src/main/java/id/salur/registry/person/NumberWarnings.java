package id.salur.registry.person;

import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What is odd about numbers and taken all the same. A NIK keeps the district of first registration for life, also one that no longer exists. */
@ApplicationScoped
public class NumberWarnings {
    static final String UNKNOWN_DISTRICT = "nik-region-unknown";

    private final Jdbi jdbi;

    NumberWarnings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes of what is odd about the numbers of new persons. */
    public List<String> of(List<NewPerson> persons) {
        Stream<String> doubts =
                persons.stream().map(NewPerson::doubt).flatMap(Optional::stream).distinct();
        boolean unknown = jdbi.withHandle(h -> Everyday.query(h, """
                        select exists (select from unnest(:districts) as d (code)
                                       where not exists (select from region r where r.code = d.code and r.level = 'DISTRICT'))""")
                .bindArray(
                        "districts",
                        String.class,
                        persons.stream()
                                .filter(p -> p.nik() != null)
                                .map(p -> Nik.district(p.nik()))
                                .toList())
                .mapTo(Boolean.class)
                .one());
        return Stream.concat(doubts, unknown ? Stream.of(UNKNOWN_DISTRICT) : Stream.empty())
                .toList();
    }
}
