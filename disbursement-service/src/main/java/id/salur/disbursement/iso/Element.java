package id.salur.disbursement.iso;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the library's model says of one element in one version of a message: the elements below it with their order, which of them must
 * be there and which may repeat, and what kind of text it holds. The model knows no lengths and no patterns. Elements that another
 * version read here has at the same place are taken too, in any order: banks mix versions.
 */
final class Element {
    private static final Map<List<Class<?>>, Element> ALL = new ConcurrentHashMap<>();

    /** What text an element holds. */
    enum Text {
        NONE,
        ANY,
        NUMBER,
        DAY,
        TIME,
        BOOLEAN,
        CODE
    }

    /** A place below an element; {@code index} is its turn, or -1 if it is of another version. */
    record Child(Element element, int index, boolean required, boolean repeated) {}

    private record Property(Class<?> type, boolean required, boolean repeated) {}

    private final Text text;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> requiredAttributes = new HashSet<>();
    private final boolean open;
    private final List<Class<?>> types;
    private final List<String> required = new ArrayList<>();
    private volatile Map<String, Child> children;

    /** The first type is of the element's own version, the others of other versions. */
    static Element of(List<Class<?>> types) {
        return ALL.computeIfAbsent(types.stream().distinct().toList(), Element::new);
    }

    private Element(List<Class<?>> types) {
        this.types = types;
        Text found = Text.NONE;
        for (Class<?> type : types) {
            Text kind = text(type);
            found = found == Text.NONE || kind == Text.ANY ? kind : found;
            attributes(type);
            Class<?> value = valueType(type);
            if (value.isEnum()) {
                codes.addAll(codes(value));
            }
        }
        text = found;
        open = fields(types.get(0)).stream().anyMatch(field -> field.isAnnotationPresent(XmlAnyElement.class));
    }

    Text text() {
        return text;
    }

    Set<String> codes() {
        return codes;
    }

    boolean hasAttribute(String name) {
        return attributes.contains(name);
    }

    Set<String> requiredAttributes() {
        return requiredAttributes;
    }

    /** Anything may stand in it. */
    boolean open() {
        return open;
    }

    /** The place of this name below, or null. */
    Child child(String name) {
        return children().get(name);
    }

    /** The name at this turn if it must be there, otherwise null. */
    String required(int index) {
        return required.get(index);
    }

    /** How many turns there are. */
    int turns() {
        children();
        return required.size();
    }

    /** Names below, in the order of this version, then those of others. */
    Map<String, Child> children() {
        Map<String, Child> known = children;
        if (known == null) {
            synchronized (this) {
                known = children;
                if (known == null) {
                    known = make();
                    children = known;
                }
            }
        }
        return known;
    }

    private Map<String, Child> make() {
        List<Map<String, Property>> versions =
                types.stream().map(Element::properties).toList();
        Map<String, Child> made = new LinkedHashMap<>();
        versions.get(0).forEach((name, property) -> {
            made.put(name, child(versions, name, required.size(), property));
            required.add(property.required() ? name : null);
        });
        for (Map<String, Property> other : versions) {
            other.forEach((name, property) ->
                    made.computeIfAbsent(name, n -> child(versions, n, -1, new Property(null, false, true))));
        }
        return made;
    }

    private static Child child(List<Map<String, Property>> versions, String name, int index, Property own) {
        List<Class<?>> below = new ArrayList<>();
        for (Map<String, Property> version : versions) {
            if (version.containsKey(name)) {
                below.add(version.get(name).type());
            }
        }
        return new Child(of(below), index, own.required(), own.repeated());
    }

    /** Elements of a type, by name, in their order. */
    private static Map<String, Property> properties(Class<?> type) {
        Map<String, Property> properties = new LinkedHashMap<>();
        if (text(type) != Text.NONE) {
            return properties;
        }
        Map<String, Field> fields = new HashMap<>();
        fields(type).forEach(field -> fields.put(field.getName(), field));
        for (String name : type.getAnnotation(XmlType.class).propOrder()) {
            Field field = fields.get(name);
            XmlElement element = field == null ? null : field.getAnnotation(XmlElement.class);
            if (element != null) {
                boolean repeated = List.class.isAssignableFrom(field.getType());
                properties.put(element.name(), new Property(type(field), element.required(), repeated));
            }
        }
        return properties;
    }

    private static Class<?> type(Field field) {
        return field.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : field.getType();
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private void attributes(Class<?> type) {
        for (Field field : fields(type)) {
            XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
            if (attribute != null) {
                attributes.add(attribute.name());
                if (attribute.required() && type == types.get(0)) {
                    requiredAttributes.add(attribute.name());
                }
            }
        }
    }

    /** The type of what is in the element, where it holds text and attributes; otherwise itself. */
    private static Class<?> valueType(Class<?> type) {
        return fields(type).stream()
                .filter(field -> field.isAnnotationPresent(XmlValue.class))
                .findFirst()
                .<Class<?>>map(Field::getType)
                .orElse(type);
    }

    private static Text text(Class<?> type) {
        Class<?> value = valueType(type);
        if (value.isEnum()) {
            return Text.CODE;
        }
        if (value == BigDecimal.class) {
            return Text.NUMBER;
        }
        if (value == LocalDate.class) {
            return Text.DAY;
        }
        if (value == OffsetDateTime.class) {
            return Text.TIME;
        }
        if (value == Boolean.class || value == boolean.class) {
            return Text.BOOLEAN;
        }
        return value.isAnnotationPresent(XmlType.class) ? Text.NONE : Text.ANY;
    }

    private static List<String> codes(Class<?> type) {
        List<String> codes = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (field.isEnumConstant()) {
                XmlEnumValue value = field.getAnnotation(XmlEnumValue.class);
                codes.add(value == null ? field.getName() : value.value());
            }
        }
        return codes;
    }
}
