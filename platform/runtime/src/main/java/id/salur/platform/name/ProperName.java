package id.salur.platform.name;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is a name by {@link Names}. Its record keeps it {@link Names#clean clean}. */
@Documented
@Constraint(validatedBy = ProperName.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ProperName {
    /** In the language of the answer. */
    String message() default "{id.salur.platform.name.ProperName.message}";

    /** As every constraint has them. */
    Class<?>[] groups() default {};

    /** As every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Null and blank are for others to refuse. */
    final class Check implements ConstraintValidator<ProperName, String> {
        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || name.isBlank() || Names.fits(name);
        }
    }
}
