package id.salur.platform.command;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.audit.AuditLog;
import id.salur.platform.command.Idempotency.Remembered;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/** Carries out {@link Command}. */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class CommandInterceptor {
    private static final int TIMEOUT_SECONDS = 900;

    /** One UUID is the same in capitals. */
    private static final Pattern UUID_KEY = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final Idempotency idempotency;
    private final AuditLog audit;
    private final AuditDetail detail;
    private final Uploads uploads;

    CommandInterceptor(
            CurrentVertxRequest current,
            Caller caller,
            Idempotency idempotency,
            AuditLog audit,
            AuditDetail detail,
            Uploads uploads) {
        this.current = current;
        this.caller = caller;
        this.idempotency = idempotency;
        this.audit = audit;
        this.detail = detail;
        this.uploads = uploads;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Command command = call.getMethod().getAnnotation(Command.class);
        HttpServerRequest request = current.getCurrent().request();
        Fingerprint fingerprint = Fingerprint.of(command, call, request, idempotency, uploads);
        detail.request(fingerprint.hash());
        if (command.reads()) {
            return recorded(call, command, request, null, fingerprint);
        }
        if (command.body() == Command.Body.JSON) {
            return transaction(call, command, request, fingerprint);
        }
        Places.Place place = uploads.take(caller.id());
        try (place) {
            return transaction(call, command, request, fingerprint);
        }
    }

    private Object transaction(
            InvocationContext call, Command command, HttpServerRequest request, Fingerprint fingerprint)
            throws Exception {
        String key = command.idempotent() ? requireKey(request) : null;
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        try {
            Object answer = inTransaction(call, command, request, key, fingerprint);
            QuarkusTransaction.commit();
            return answer;
        } finally {
            rollback();
        }
    }

    private Object inTransaction(
            InvocationContext call, Command command, HttpServerRequest request, String key, Fingerprint fingerprint)
            throws Exception {
        if (key != null) {
            Remembered earlier = idempotency.begin(caller.id(), key, command.value(), fingerprint.hash());
            if (earlier != null) {
                earlier.requireSame(command.value(), fingerprint.complete());
                return replay(call, earlier);
            }
        }
        return recorded(call, command, request, key, fingerprint);
    }

    private Object recorded(
            InvocationContext call, Command command, HttpServerRequest request, String key, Fingerprint fingerprint)
            throws Exception {
        Object answer = call.proceed();
        Response response = answer instanceof RestResponse<?> rest ? rest.toResponse() : (Response) answer;
        audit.done(command.value(), request, fingerprint.complete(), response);
        if (key != null) {
            idempotency.remember(caller.id(), key, fingerprint.complete(), response);
        }
        return answer;
    }

    private static Object replay(InvocationContext call, Remembered earlier) {
        Response response = earlier.response();
        return RestResponse.class.isAssignableFrom(call.getMethod().getReturnType())
                ? RestResponse.ResponseBuilder.create(response.getStatusInfo(), response.getEntity())
                        .replaceAll(response.getHeaders())
                        .build()
                : response;
    }

    private static void rollback() {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            QuarkusTransaction.rollback();
        }
    }

    private static String requireKey(HttpServerRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            if (request.method().name().equals("POST")) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
            }
            return null;
        }
        if (!key.matches("[\\x21-\\x7e]{8,100}")) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_INVALID);
        }
        return UUID_KEY.matcher(key).matches() ? key.toLowerCase(Locale.ROOT) : key;
    }
}
