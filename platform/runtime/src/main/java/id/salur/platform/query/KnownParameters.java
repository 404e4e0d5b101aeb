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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The query parameters of every operation, found once at the start. */
@ApplicationScoped
class KnownParameters {
    private final Map<String, SortedMap<String, Known>> byOperation = new HashMap<>();

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

    /**
     * A parameter.
     *
     * @param many whether it may be given more than once
     * @param type of a value
     */
    record Known(boolean many, Class<?> type) {}

    /** By name; null where nothing is known of the operation. */
    SortedMap<String, Known> of(Class<?> resource, String method, Class<?>[] parameters) {
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

    private static SortedMap<String, Known> of(Method method) {
        SortedMap<String, Known> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType(), parameter.getParameterizedType());
        }
        return names;
    }

    private static void add(Map<String, Known> names, AnnotatedElement of, Class<?> type, Type generic) {
        QueryParam query = of.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), known(type, generic));
        }
        if (of.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                add(names, field, field.getType(), field.getGenericType());
            }
        }
    }

    private static Known known(Class<?> type, Type generic) {
        if (generic instanceof ParameterizedType many && Collection.class.isAssignableFrom(type)) {
            return new Known(true, (Class<?>) many.getActualTypeArguments()[0]);
        }
        return new Known(type.isArray(), type.isArray() ? type.getComponentType() : type);
    }
}
