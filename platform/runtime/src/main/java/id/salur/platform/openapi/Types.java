package id.salur.platform.openapi;

import id.salur.platform.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** The classes behind the schemas of a document, which name them without their package. */
final class Types {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, List<ClassInfo>> named = new HashMap<>();
    private final ClassInfo page;

    Types(IndexView index) {
        this.page = index.getClassByName(Page.class);
        index.getKnownClasses().stream()
                .map(ClassInfo::name) // an index made of several may know a class twice
                .distinct()
                .sorted()
                .map(index::getClassByName)
                .forEach(type -> named.computeIfAbsent(name(type), n -> new ArrayList<>())
                        .add(type));
    }

    /** The class of that name with these fields, or the only one of that name, which may hold the fields of another; null if there is none. */
    ClassInfo of(String name, Schema schema) {
        Set<String> properties = schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
        if (properties.equals(Set.of("items", "next")) && !named.containsKey(name)) {
            return page;
        }
        List<ClassInfo> candidates = named.getOrDefault(name, List.of());
        return candidates.stream()
                .filter(type -> fields(type).containsAll(properties))
                .findFirst()
                .orElse(candidates.size() == 1 ? candidates.get(0) : null);
    }

    private static Set<String> fields(ClassInfo type) {
        return Stream.concat(
                        type.recordComponents().stream().map(RecordComponentInfo::name),
                        type.fields().stream().map(field -> field.name()))
                .collect(Collectors.toSet());
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
