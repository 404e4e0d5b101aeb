package id.salur.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path has: what a 405 has to say. The framework knows and does not tell. */
@ApplicationScoped
class AllowedMethods {
    private final Map<Pattern, Set<String>> byPath = new LinkedHashMap<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                add(path.value(), bean.getBeanClass());
            }
        }
    }

    private void add(String start, Class<?> resource) {
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    Path rest = method.getAnnotation(Path.class);
                    methods.computeIfAbsent(start + (rest == null ? "" : rest.value()), path -> new TreeSet<>())
                            .add(http.value());
                }
            }
        }
        methods.forEach((path, names) -> byPath.put(Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+")), names));
    }

    /** In alphabetical order; OPTIONS is always there, HEAD where GET is. */
    Set<String> of(String path) {
        Set<String> all = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        byPath.forEach((pattern, names) -> {
            if (pattern.matcher(path).matches()) {
                all.addAll(names);
            }
        });
        if (all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        return all;
    }
}
