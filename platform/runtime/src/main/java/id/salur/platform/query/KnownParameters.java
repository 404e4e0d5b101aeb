package id.salur.platform.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The query parameters of every operation, found once at the start. */
@ApplicationScoped
class KnownParameters {
    private final Map<String, SortedMap<String, Boolean>> byOperation = new HashMap<>();

    KnownParameters(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                Arrays.stream(resource.getMethods())
                        .filter(KnownParameters::isOperation)
                        .forEach(method -> byOperation.put(
                                key(resource, method.getName(), method.getParameterTypes()), of(method)));
            }
        }
    }

    /** Whether each may be given more than once, by name; null where nothing is known of the operation. */
    SortedMap<String, Boolean> of(Class<?> resource, String method, Class<?>[] parameters) {
        return byOperation.get(key(resource, method, parameters));
    }

    private static String key(Class<?> resource, String method, Class<?>[] parameters) {
        return resource.getName() + "." + method + Arrays.toString(parameters);
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    private static SortedMap<String, Boolean> of(Method method) {
        SortedMap<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType());
        }
        return names;
    }

    private static void add(Map<String, Boolean> names, AnnotatedElement of, Class<?> type) {
        QueryParam query = of.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), Collection.class.isAssignableFrom(type) || type.isArray());
        }
        if (of.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                add(names, field, field.getType());
            }
        }
    }
}
