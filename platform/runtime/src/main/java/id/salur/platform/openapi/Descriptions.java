package id.salur.platform.openapi;

import id.salur.platform.openapi.Docstrings.Docstring;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

/** Says of operations, parameters, schemas and fields what their docstrings say, or else what their name means. */
final class Descriptions {
    private static final List<DotName> PARAMETERS = Stream.of("QueryParam", "PathParam", "HeaderParam")
            .map(name -> DotName.createSimple("jakarta.ws.rs." + name))
            .toList();
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class.getName());
    private static final DotName BEAN = DotName.createSimple("jakarta.ws.rs.BeanParam");

    private final IndexView index;
    private final Types types;
    private final Docstrings docstrings;
    private final Words words;

    Descriptions(IndexView index, Words words) {
        this.index = index;
        this.types = new Types(index);
        this.docstrings = new Docstrings();
        this.words = words;
    }

    void add(OpenAPI document, Endpoints endpoints) {
        Map<String, String> tags = new HashMap<>();
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .forEach(operation -> {
                        MethodInfo method = endpoints.of(operation).method();
                        if (method != null) {
                            operation(operation, method);
                            tags(operation, method, tags);
                        }
                    });
        }
        if (document.getTags() != null) {
            document.getTags().stream()
                    .filter(tag -> tag.getDescription() == null)
                    .forEach(tag -> tag.setDescription(tags.get(tag.getName())));
        }
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(this::schema);
        }
    }

    private void tags(Operation operation, MethodInfo method, Map<String, String> tags) {
        String text = docstrings.of(method.declaringClass()).text();
        if (operation.getTags() != null && text != null) {
            operation.getTags().forEach(tag -> tags.putIfAbsent(tag, text));
        }
    }

    private void operation(Operation operation, MethodInfo method) {
        Docstring said = docstrings.of(method);
        if (operation.getDescription() == null) {
            operation.setDescription(said.text() == null ? operation.getSummary() : said.text());
        }
        AnnotationInstance roles = method.annotation(ROLES);
        if (roles != null) {
            operation.setDescription(operation.getDescription().stripTrailing() + "\n\nRoles: `"
                    + String.join("`, `", Roles.named(roles.value().asStringArray())) + "`.");
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(meaning(parameter, method, said)));
        }
    }

    private String meaning(Parameter parameter, MethodInfo method, Docstring said) {
        String text = null;
        for (MethodParameterInfo formal : method.parameters()) {
            if (named(formal.annotations(), parameter.getName())) {
                text = said.parameters().get(formal.name());
            } else if (formal.hasAnnotation(BEAN)) {
                text = text == null ? ofBean(index.getClassByName(formal.type().name()), parameter.getName()) : text;
            }
        }
        return text == null ? words.of(parameter.getName()) : text;
    }

    private String ofBean(ClassInfo bean, String parameter) {
        if (bean == null) {
            return null;
        }
        for (FieldInfo field : bean.fields()) {
            if (named(field.annotations(), parameter)) {
                String text = docstrings.ofField(bean, field.name());
                return text == null ? docstrings.of(bean).parameters().get(field.name()) : text;
            }
        }
        for (MethodInfo method : bean.methods()) {
            for (MethodParameterInfo formal : method.parameters()) {
                if (named(formal.annotations(), parameter)) {
                    return docstrings.of(bean).parameters().get(formal.name());
                }
            }
        }
        return null;
    }

    private static boolean named(List<AnnotationInstance> annotations, String parameter) {
        return annotations.stream()
                .anyMatch(annotation -> PARAMETERS.contains(annotation.name())
                        && annotation.target().kind() != AnnotationTarget.Kind.TYPE
                        && annotation.value().asString().equals(parameter));
    }

    private void schema(String name, Schema schema) {
        ClassInfo type = types.of(name, schema);
        Docstring said = type == null ? Docstring.NONE : docstrings.of(type);
        if (schema.getDescription() == null) {
            schema.setDescription(said.text() == null ? words.of(name) : said.text());
        }
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((field, property) -> {
            String text = said.parameters().get(field);
            if (text == null && type != null) {
                text = docstrings.ofField(type, field);
            }
            if (text != null && (property.getDescription() == null || property.getRef() == null)) {
                property.setDescription(text);
            } else if (property.getDescription() == null) {
                property.setDescription(words.of(field));
            }
        });
    }
}
