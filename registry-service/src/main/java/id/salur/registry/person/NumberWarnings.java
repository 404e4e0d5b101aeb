package id.salur.registry.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A NIK keeps the district of first registration for life, so one that no longer exists is told and accepted. */
@ApplicationScoped
public class NumberWarnings {
    static final String UNKNOWN_DISTRICT = "nik-region-unknown";

    private final Jdbi jdbi;

    NumberWarnings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes of what is odd about the numbers of new persons. */
    public List<String> of(List<NewPerson> persons) {
        boolean unknown = jdbi.withHandle(h -> h.createQuery("""
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
        return unknown ? List.of(UNKNOWN_DISTRICT) : List.of();
    }
}
