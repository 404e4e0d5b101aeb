package id.salur.platform.problem;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can act on. Rolls back the transaction it is thrown in. The slug names the problem type
 * ({@code /errors/<slug>}); parameters become members of the JSON body and fill the texts.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Seconds; also the header of this name. */
    static final String RETRY_AFTER = "retryAfter";

    private final String slug;
    private final int status;
    private final transient Map<String, Object> parameters = new LinkedHashMap<>();

    /** A problem of the catalogue. */
    public static Problem of(ProblemType type) {
        return new Problem(type.slug(), type.status());
    }

    /** Of a status that the framework answers. */
    Problem(String slug, int status) {
        super(slug);
        this.slug = slug;
        this.status = status;
    }

    /** A refusal is no fault of ours: where it was thrown says nothing, its cause may. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** 404 {@code not-found}: there is no such thing, or it lies outside the caller's areas. */
    public static Problem notFound(String kind) {
        return Problem.of(ProblemType.NOT_FOUND).with("kind", kind);
    }

    /** 429 {@code too-many-requests}: the same request may be good later. */
    public static Problem tooMany(Duration after) {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS).with(RETRY_AFTER, after.toSeconds());
    }

    /** 403 {@code role-not-allowed} with the {@code roles} that may. */
    public static Problem roleNotAllowed(Collection<String> roles) {
        return Problem.of(ProblemType.ROLE_NOT_ALLOWED).with("roles", List.copyOf(roles));
    }

    /** Adds a member to the body. Never give it anything personal. */
    public Problem with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Map<String, Object> parameters() {
        return Collections.unmodifiableMap(parameters);
    }
}
