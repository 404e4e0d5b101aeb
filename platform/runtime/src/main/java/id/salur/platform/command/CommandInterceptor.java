package id.salur.platform.command;

import id.salur.platform.audit.AuditLog;
import id.salur.platform.command.Idempotency.Remembered;
import id.salur.platform.problem.Problem;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Carries out {@link Command}. */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class CommandInterceptor {
    private static final int TIMEOUT_SECONDS = 900;

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final Idempotency idempotency;
    private final AuditLog audit;

    CommandInterceptor(CurrentVertxRequest current, Caller caller, Idempotency idempotency, AuditLog audit) {
        this.current = current;
        this.caller = caller;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Command command = call.getMethod().getAnnotation(Command.class);
        HttpServerRequest request = current.getCurrent().request();
        String key = command.idempotent() ? requireKey(request) : null;
        byte[] hash =
                idempotency.hash(request, command.body() == Command.Body.JSON ? call.getParameters() : new Object[0]);
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        boolean done = false;
        try {
            Object answer = inTransaction(call, command, request, key, hash);
            QuarkusTransaction.commit();
            done = true;
            return answer;
        } catch (Problem problem) {
            rollback();
            done = true;
            QuarkusTransaction.requiringNew().run(() -> audit.refused(command.value(), request, hash, problem));
            throw problem;
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private Object inTransaction(
            InvocationContext call, Command command, HttpServerRequest request, String key, byte[] hash)
            throws Exception {
        if (key != null) {
            Remembered earlier = idempotency.begin(caller.id(), key, command.value(), hash);
            if (earlier != null) {
                return replay(call, earlier);
            }
        }
        Object answer = call.proceed();
        Response response = answer instanceof RestResponse<?> rest ? rest.toResponse() : (Response) answer;
        audit.done(command.value(), request, hash, response);
        if (key != null) {
            idempotency.remember(caller.id(), key, response);
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
                throw Problem.badRequest("idempotency-key-required");
            }
            return null;
        }
        if (!key.matches("[\\x21-\\x7e]{8,100}")) {
            throw Problem.badRequest("idempotency-key-invalid");
        }
        return key;
    }
}
