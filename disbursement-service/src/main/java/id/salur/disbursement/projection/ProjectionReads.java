package id.salur.disbursement.projection;

import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The decisions taken in. */
@ApplicationScoped
class ProjectionReads {
    private final Jdbi jdbi;

    ProjectionReads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Count(String decision, long number) {}

    Map<String, Long> decisions(String programme, String regionCode) {
        List<Count> counts = jdbi.withHandle(h -> h.createQuery("""
                        select decision, count(*) as number from decision
                        where (cast(:programme as text) is null or programme = :programme)
                          and region_code >= :from and region_code < :below
                        group by decision""")
                .bind("programme", programme)
                .bindMethods(AreaRange.asked(regionCode))
                .mapTo(Count.class)
                .list());
        Map<String, Long> answer = new LinkedHashMap<>();
        for (String decision : List.of("CONTINUE", "SUSPEND", "RESUME", "END", "GRADUATION_CANDIDATE")) {
            answer.put(decision, 0L);
        }
        counts.forEach(count -> answer.put(count.decision(), count.number()));
        answer.put("total", counts.stream().mapToLong(Count::number).sum());
        return answer;
    }
}
