package id.salur.platform.testing.probe;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.etag.ETags;
import id.salur.platform.evidence.EvidenceFile;
import id.salur.platform.evidence.EvidenceFiles;
import id.salur.platform.evidence.FileKind;
import id.salur.platform.money.Rupiah;
import id.salur.platform.outbox.Outbox;
import id.salur.platform.outbox.OutgoingEvent;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/** A resource of the platform's own tests: something with a region, an amount and a version. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {
    static final String TOPIC = "salur.probe.thing";
    static final int LINES = 20_000;

    private final Jdbi jdbi;
    private final ThingEntity.Repository things;
    private final Outbox outbox;
    private final AuditDetail audit;
    private final EvidenceFiles evidence;

    ThingResource(Jdbi jdbi, ThingEntity.Repository things, Outbox outbox, AuditDetail audit, EvidenceFiles evidence) {
        this.evidence = evidence;
        this.jdbi = jdbi;
        this.things = things;
        this.audit = audit;
        this.outbox = outbox;
    }

    public record NewThing(
            @NotNull String regionCode, @NotNull Rupiah amount, String note, List<String> tags, JsonNode more) {}

    public record Thing(UUID id, String regionCode, Rupiah amount, long version) {}

    @Operation(operationId = "create")
    @POST
    @APIResponseSchema(value = Thing.class, responseCode = "201")
    @Command("thing.create")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public RestResponse<Thing> create(@Valid @NotNull NewThing thing) {
        thing.amount().positive();
        ThingEntity entity = new ThingEntity(thing);
        things.persist(entity);
        Thing made = get(entity.id());
        outbox.publish(new OutgoingEvent(
                TOPIC, "salur.probe.thing.created.v1", made.id().toString(), made));
        return RestResponse.ResponseBuilder.<Thing>create(201)
                .entity(made)
                .location(URI.create("/v1/things/" + made.id()))
                .header("ETag", ETags.of(made.version()))
                .build();
    }

    @Operation(operationId = "twice")
    @POST
    @Path("/{id}/double")
    @Command("thing.double")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public RestResponse<Thing> twice(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        things.lock(id, ifMatch, "thing").twice();
        return RestResponse.ok(get(id));
    }

    /** Binds evidence files to a thing. */
    @Operation(operationId = "prove")
    @POST
    @Path("/{id}/evidence")
    @Command("thing.prove")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public RestResponse<List<EvidenceFile>> prove(@PathParam("id") UUID id, @NotNull Proof proof) {
        return RestResponse.ok(evidence.bind(
                proof.files(), "thing", id, get(id).regionCode(), Set.of(FileKind.MINUTES, FileKind.PHOTOGRAPH)));
    }

    public record Proof(List<UUID> files) {}

    private Thing get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select * from thing where id = :id")
                .bind("id", id)
                .mapTo(Thing.class)
                .one());
    }

    @Operation(operationId = "load")
    @POST
    @Path("/files")
    @Consumes("text/csv")
    @APIResponseSchema(value = Map.class, responseCode = "201")
    @Command(value = "thing.import", body = Command.Body.STREAM)
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public RestResponse<Map<String, Long>> load(InputStream body) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            long count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String region = line;
                jdbi.useHandle(h -> h.execute("insert into thing (region_code, amount) values (?, 1)", region));
                count++;
            }
            return RestResponse.status(RestResponse.Status.CREATED, Map.of("lines", count));
        }
    }

    /** Something that is masked elsewhere. */
    @Operation(operationId = "secret")
    @GET
    @Path("/secret")
    @Command(value = "thing.show", idempotent = false)
    @RolesAllowed(Roles.BANK)
    public RestResponse<Map<String, String>> secret() {
        audit.because("paying 5315050101150001");
        return RestResponse.ok(Map.of("secret", "x"));
    }

    /** Many lines, one after another. */
    @Operation(operationId = "lines")
    @GET
    @Path("/lines")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    public StreamingOutput lines() {
        return out -> {
            for (int line = 0; line < LINES; line++) {
                out.write("53.15.05.1025,1\n".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Operation(operationId = "list")
    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.AUDITOR})
    public RestResponse<Page<Thing>> list(@BeanParam Paging paging) {
        List<Thing> rows = jdbi.withHandle(h -> h.createQuery(
                        "select * from thing where (cast(:after as uuid) is null or id > :after) order by id limit"
                                + " :limit")
                .bind("after", paging.after())
                .bind("limit", paging.rows())
                .mapTo(Thing.class)
                .list());
        return paging.answer(rows, Thing::id);
    }
}
