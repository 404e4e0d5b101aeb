package id.salur.platform.openapi;

import id.salur.platform.command.Command;
import id.salur.platform.problem.JsonRefusals;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The methods behind the operations of a document. */
final class Endpoints {
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName JSON_REFUSALS = DotName.createSimple(JsonRefusals.class.getName());
    private static final DotName COMMAND = DotName.createSimple(Command.class.getName());

    private final Map<String, MethodInfo> methods = new HashMap<>();

    Endpoints(IndexView index) {
        for (AnnotationInstance named : index.getAnnotations(OPERATION)) {
            AnnotationValue id = named.value("operationId");
            if (id != null && named.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), named.target().asMethod());
            }
        }
    }

    Endpoint of(Operation operation) {
        return new Endpoint(methods.get(operation.getOperationId()));
    }

    /** @param method null where an operation has no id */
    record Endpoint(MethodInfo method) {
        boolean isCommand() {
            return command() != null;
        }

        /** Whether an Idempotency-Key is taken: the answer of a reveal or of a search is not kept. */
        boolean isIdempotent() {
            return isCommand()
                    && (command().value("idempotent") == null
                            || command().value("idempotent").asBoolean());
        }

        boolean isStreamed() {
            return isCommand()
                    && command().value("body") != null
                    && command().value("body").asEnum().equals(Command.Body.STREAM.name());
        }

        /** Whether refusals are {@code application/json}, as {@link JsonRefusals} says. */
        boolean refusesAsJson() {
            return method != null && method.declaringClass().hasDeclaredAnnotation(JSON_REFUSALS);
        }

        private AnnotationInstance command() {
            return method == null ? null : method.annotation(COMMAND);
        }
    }
}
