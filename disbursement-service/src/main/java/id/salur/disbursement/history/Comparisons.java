package id.salur.disbursement.history;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Published beside computed: amounts from the sums, families and payees from the payments of the region. */
@ApplicationScoped
class Comparisons {
    private static final String COMPARED = SqlFile.of(Comparisons.class, "compared");

    private final Jdbi jdbi;

    Comparisons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            UUID figureId,
            String source,
            String programme,
            String regionCode,
            String period,
            int fiscalYear,
            String stage,
            String cumulativeTo,
            String metric,
            String unit,
            BigDecimal roundingUnit,
            BigDecimal published,
            BigDecimal computed,
            BigDecimal difference,
            Comparison.NotComputed notComputed,
            BigDecimal computedToStage,
            JsonNode parts) {
        Comparison answer() {
            return new Comparison(
                    figureId,
                    source,
                    programme,
                    regionCode,
                    period,
                    fiscalYear,
                    stage,
                    cumulativeTo,
                    metric,
                    unit,
                    roundingUnit,
                    published,
                    computed,
                    difference,
                    notComputed,
                    computedToStage,
                    named());
        }

        private List<Comparison.Part> named() {
            List<Comparison.Part> named = new ArrayList<>();
            if (parts != null) {
                parts.forEach(part -> named.add(new Comparison.Part(
                        part.path("programme").asText(), number(part, "published"), number(part, "computed"))));
            }
            return named;
        }

        private static BigDecimal number(JsonNode part, String field) {
            return part.hasNonNull(field) ? part.get(field).decimalValue() : null;
        }
    }

    List<Comparison> of(String programme, String regionCode, int fiscalYear, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(COMPARED)
                .bind("programme", programme)
                .bindMethods(AreaRange.asked(regionCode))
                .bind("fiscalYear", fiscalYear)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::answer)
                .list());
    }
}
