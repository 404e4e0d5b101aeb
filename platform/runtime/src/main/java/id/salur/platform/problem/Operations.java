package id.salur.platform.problem;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each path takes, and from whom: what a refusal has to say. The framework knows and does not tell. */
@ApplicationScoped
class Operations {
    private static final String[] JSON = {MediaType.APPLICATION_JSON};

    private final List<Operation> all = new ArrayList<>();

    private record Operation(Pattern path, String http, List<String> roles, String[] consumes, String[] produces) {}

    Operations(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(bean.getBeanClass(), method);
                }
            }
        }
    }

    private void add(Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                Path rest = method.getAnnotation(Path.class);
                String path = resource.getAnnotation(Path.class).value() + (rest == null ? "" : rest.value());
                RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
                Consumes consumes = method.getAnnotation(Consumes.class);
                Produces produces = method.isAnnotationPresent(Produces.class)
                        ? method.getAnnotation(Produces.class)
                        : resource.getAnnotation(Produces.class);
                all.add(new Operation(
                        Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+")),
                        http.value(),
                        roles == null ? List.of() : Roles.named(roles.value()),
                        consumes == null ? JSON : consumes.value(),
                        produces == null ? JSON : produces.value()));
            }
        }
    }

    private Stream<Operation> of(String path) {
        return all.stream().filter(operation -> operation.path().matcher(path).matches());
    }

    private Stream<Operation> of(String path, String method) {
        String http = method.equals("HEAD") ? HttpMethod.GET : method;
        return of(path).filter(operation -> operation.http().equals(http));
    }

    /** Methods in alphabetical order; OPTIONS is always there, HEAD where GET is. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        of(path).forEach(operation -> methods.add(operation.http()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    /** Who may. */
    List<String> roles(String path, String method) {
        return of(path, method)
                .flatMap(operation -> operation.roles().stream())
                .distinct()
                .toList();
    }

    /** Media types that are taken, or given. */
    List<String> types(String path, String method, boolean taken) {
        return of(path, method)
                .flatMap(operation -> Arrays.stream(taken ? operation.consumes() : operation.produces()))
                .distinct()
                .toList();
    }
}
