package id.salur.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a resource that its refusals go out as {@code application/json}: the members of a problem beside those that an outside standard asks
 * for. The document says so of its operations; whoever puts the annotation there sees to the body.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonRefusals {}
