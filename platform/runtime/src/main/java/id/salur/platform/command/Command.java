package id.salur.platform.command;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint method that changes something, or shows in clear what is masked elsewhere. Opens the transaction, enforces the {@code Idempotency-Key} (a POST without one is
 * {@code idempotency-key-required}; the same key and body gets the first answer; another body {@code
 * idempotency-key-reused}), and writes the audit record in the same transaction. A refused command is audited too, see
 * {@link id.salur.platform.audit.Refusals}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {
    /** The operation's name in the audit log, {@code noun.verb}. */
    @Nonbinding
    String value() default "";

    @Nonbinding
    Body body() default Body.JSON;

    /** False where the answer must not be kept, such as a reveal of personal data. */
    @Nonbinding
    boolean idempotent() default true;

    /** True for a question: it changes nothing, takes no key and no transaction, and is answered once its record is written. */
    @Nonbinding
    boolean reads() default false;

    /** How the request body takes part in idempotency. */
    enum Body {
        /** Hashed with the path. */
        JSON,
        /** Streamed: only the path is hashed, the method itself must refuse the same file twice. */
        STREAM
    }
}
