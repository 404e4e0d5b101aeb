package id.salur.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The body of every refusal, RFC 9457. */
final class ProblemSchema {
    static final String NAME = "Problem";
    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    static void add(Components components) {
        components.addSchema(
                NAME,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
                        .description(
                                "RFC 9457 problem; what else it carries depends on the type and is on the type's page")
                        .addProperty("type", text("Relative address of the problem type's page"))
                        .addProperty("title", text("What went wrong, in the language asked for"))
                        .addProperty(
                                "status",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .format("int32")
                                        .description("The HTTP status"))
                        .addProperty("detail", text("What to do next, in the language asked for"))
                        .addProperty("correlationId", text("To be named when reporting a fault"))
                        .addProperty(
                                "violations",
                                list(OASFactory.createSchema().ref("Violation"))
                                        .description("`invalid-request`: each field that is not as it must be"))
                        .addProperty(
                                "faults",
                                list(OASFactory.createSchema().ref("Fault"))
                                        .description(
                                                "What a body says that cannot be so, such as with `invalid-family`"))
                        .addProperty(
                                "missing",
                                list(text("A criterion")).description("`criteria-not-met`: what the case still lacks"))
                        .addRequired("type")
                        .addRequired("title")
                        .addRequired("status")
                        .addRequired("detail")
                        .addRequired("correlationId"));
        components.addSchema(
                "Violation",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A field or parameter that is not as it must be")
                        .addProperty("field", text("Name of the field or parameter"))
                        .addProperty("message", text("What it must be, in the language asked for"))
                        .addProperty(
                                "expected",
                                list(text("A value")).description("Values that are allowed, or an example of the form"))
                        .addRequired("field")
                        .addRequired("message"));
        components.addSchema(
                "Fault",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("What a body says that cannot be so")
                        .addProperty(
                                "member",
                                OASFactory.createSchema()
                                        .type(List.of(Schema.SchemaType.INTEGER, Schema.SchemaType.NULL))
                                        .format("int32")
                                        .description("Place in the list it is about, from 0; null if about the whole"))
                        .addProperty("field", text("Name of the field"))
                        .addProperty("code", text("What is wrong with it, such as `required`"))
                        .addProperty("message", text("What is wrong with it, in the language asked for"))
                        .addProperty("advice", text("What to do next, in the language asked for"))
                        .addRequired("field")
                        .addRequired("code"));
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
