package id.salur.platform.problem;

import id.salur.platform.json.Ids;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How values of a type are written: the words of a choice, or an example. */
public final class Forms {
    private static final Map<Class<?>, Form> FORMS = Map.of(
            String.class, new Form("\"5315054102899001\"", text -> text),
            Integer.class, new Form("50", Integer::valueOf),
            LocalDate.class, new Form("2019-12-31", LocalDate::parse),
            OffsetDateTime.class, new Form("2019-12-31T23:59:00+07:00", OffsetDateTime::parse),
            UUID.class, new Form(Ids.EXAMPLE, text -> Ids.read(text).orElseThrow(IllegalArgumentException::new)));

    private Forms() {}

    private record Form(String example, Function<String, ?> reader) {}

    /** The words, or one example; empty where nothing is known of the type. */
    public static List<String> of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        return FORMS.containsKey(type) ? List.of(FORMS.get(type).example()) : List.of();
    }

    /** Whether a text is a value of a type that something is known of. */
    public static boolean fits(Class<?> type, String text) {
        if (type.isEnum()) {
            return of(type).contains(text);
        }
        try {
            return !FORMS.containsKey(type) || FORMS.get(type).reader().apply(text) != null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
