package id.salur.registry.eligibility;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.sql.SqlFile;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Composes the policies into the middle of one statement. What comes before gives the common table {@code subject} with the
 * columns {@code family_id, programme, as_of, reported_dead, duplicate} and any others; what comes after reads {@code judged}, which is
 * subject, the facts of {@link Policy}, {@code region_code}, {@code reasons text[]} (worst first) and {@code weight} of the worst.
 */
@ApplicationScoped
public class PolicyEngine {
    private static final String FACTS = SqlFile.of(PolicyEngine.class, "judged");

    private final List<Policy> policies;
    private final String sql;
    private final String version;

    PolicyEngine(@All List<Policy> policies) {
        this.policies =
                policies.stream().sorted(Comparator.comparing(Policy::name)).toList();
        this.sql = SqlFile.set(
                FACTS,
                "policies",
                this.policies.stream().map(PolicyEngine::condition).collect(Collectors.joining(", ")));
        this.version = versionOf(this.policies);
    }

    /** {@code fact as (...), judged as (...)}, to stand between the subjects and the effect. */
    public String judged() {
        return sql;
    }

    /** The policies as they are, by name. */
    public List<Policy> policies() {
        return policies;
    }

    /** Twelve hex digits that change when a policy does; the parameters used are among the facts of each decision. */
    public String version() {
        return version;
    }

    private static String condition(Policy policy) {
        return "(coalesce((" + policy.rejects() + "), true), '" + policy.reason() + "', "
                + policy.onRejection().weight() + ")";
    }

    private static String versionOf(List<Policy> policies) {
        String all = policies.stream()
                .map(p -> p.name() + p.reason() + p.onRejection() + p.rejects())
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Sha256.of(all.getBytes(StandardCharsets.UTF_8)), 0, 6);
    }
}
