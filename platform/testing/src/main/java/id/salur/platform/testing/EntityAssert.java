package id.salur.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entities, the commands they are made of and changed by, and the tables demand the same. */
public final class EntityAssert {
    private EntityAssert() {}

    /**
     * Asks the database's checks of single columns with values at the edge of what the annotations of entity and command allow, and
     * beyond it. Fails naming every difference: what may be null, lengths, numbers, the values of an enum.
     */
    public static void everyEntityAgreesWithItsTable() {
        InstanceHandle<EntityManagerFactory> factory = Arc.container().instance(EntityManagerFactory.class);
        Set<String> differences = new TreeSet<>();
        if (factory.isAvailable()) {
            for (EntityType<?> entity : factory.get().getMetamodel().getEntities()) {
                entity.getAttributes()
                        .forEach(attribute -> column(entity, attribute).compare(differences));
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionError("entity and table differ: " + String.join("; ", differences));
        }
    }

    private static Column column(EntityType<?> entity, Attribute<?, ?> attribute) {
        String table = entity.getJavaType().getAnnotation(Table.class).name();
        Field field = (Field) attribute.getJavaMember();
        List<AnnotatedElement> places = new ArrayList<>(List.of(field));
        commands(entity.getJavaType())
                .flatMap(command -> Arrays.stream(command.getDeclaredFields()))
                .filter(component -> component.getName().equals(field.getName()))
                .forEach(places::add);
        return new Column(table, field, places);
    }

    /** Records that a constructor or a method of the entity takes. */
    private static Stream<Class<?>> commands(Class<?> entity) {
        return Stream.of(entity.getDeclaredConstructors(), entity.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .map(Executable.class::cast)
                .flatMap(made -> Arrays.stream(made.getParameterTypes()))
                .filter(Class::isRecord);
    }

    private record Column(String table, Field field, List<AnnotatedElement> places) {
        void compare(Set<String> differences) {
            Class<?> type = field.getType();
            boolean required = type.isPrimitive() || has(Id.class) || has(NotNull.class) || has(NotBlank.class);
            if (required
                    != yes("select attnotnull from pg_attribute where attrelid = '" + table
                            + "'::regclass and attname = '" + name() + "'")) {
                differences.add(this + (required ? " is null in some row" : " is never null in the table"));
            }
            Values values = new Values(differences, this, checks());
            if (type.isEnum()) {
                enumeration(values);
            } else if (type == String.class) {
                length(values);
            } else if (Set.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
                number(values);
            }
        }

        private void enumeration(Values values) {
            Set<String> constants = new TreeSet<>(Stream.of(field.getType().getEnumConstants())
                    .map(String::valueOf)
                    .toList());
            constants.forEach(constant -> values.expect("'" + constant + "'", true));
            Pattern.compile("'([^']*)'::text")
                    .matcher(values.checks)
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> !constants.contains(literal))
                    .forEach(literal -> values.expect("'" + literal + "'", false));
            values.expect("'NONE_OF_THEM'", false);
        }

        private void length(Values values) {
            jakarta.validation.constraints.Pattern form =
                    field.getAnnotation(jakarta.validation.constraints.Pattern.class);
            if (form != null) {
                values.expect("' '", " ".matches(form.regexp()));
                values.expect("repeat('x', 100000)", "x".repeat(100_000).matches(form.regexp()));
                return;
            }
            Optional<Size> size = annotation(Size.class);
            int least = size.map(Size::min).orElse(0);
            values.expect("' '", !has(NotBlank.class) && least <= 1);
            if (least > 1) {
                values.expect("repeat('x', " + least + ")", true);
                values.expect("repeat('x', " + (least - 1) + ")", false);
            }
            values.expect("repeat('x', " + size.map(Size::max).orElse(100_000) + ")", true);
            size.ifPresent(limit -> values.expect("repeat('x', " + (limit.max() + 1) + ")", false));
        }

        private void number(Values values) {
            Optional<Long> min = annotation(Min.class).map(Min::value);
            Optional<Long> max = annotation(Max.class).map(Max::value);
            values.expect(String.valueOf(min.orElse((long) Integer.MIN_VALUE)), true);
            values.expect(String.valueOf(max.orElse((long) Integer.MAX_VALUE)), true);
            min.ifPresent(limit -> values.expect(String.valueOf(limit - 1), false));
            max.ifPresent(limit -> values.expect(String.valueOf(limit + 1), false));
        }

        /** The table's checks of this column alone, as a condition. */
        private String checks() {
            return Sql.text("""
                    select coalesce(string_agg('(' || pg_get_expr(conbin, conrelid) || ')', ' and '), 'true') from pg_constraint
                    join pg_attribute on attrelid = conrelid and conkey = array[attnum]
                    where contype = 'c' and conrelid = '%s'::regclass and attname = '%s'""".formatted(table, name()));
        }

        private String name() {
            return field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }

        private boolean has(Class<? extends Annotation> type) {
            return annotation(type).isPresent();
        }

        private <A extends Annotation> Optional<A> annotation(Class<A> type) {
            return places.stream()
                    .map(place -> place.getAnnotation(type))
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        private static boolean yes(String sql) {
            return Sql.text(sql).equals("t");
        }

        @Override
        public String toString() {
            return table + "." + name();
        }

        private record Values(Set<String> differences, Column column, String checks) {
            void expect(String value, boolean allowed) {
                String row = " from (select " + value + " as " + column.name() + ") row";
                if (yes("select coalesce(" + checks + ", true)" + row) != allowed) {
                    differences.add(
                            column + (allowed ? " may be " : " may not be ") + value + ", the table says otherwise");
                }
            }
        }
    }
}
