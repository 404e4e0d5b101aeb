package id.salur.disbursement.authority;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The caller's rights by region, looked up once for all things of an answer. */
@RequestScoped
class AskedRights {
    private final Map<String, Right> rights = new HashMap<>();

    Right of(String region, Function<String, Right> right) {
        return rights.computeIfAbsent(region, right);
    }
}
