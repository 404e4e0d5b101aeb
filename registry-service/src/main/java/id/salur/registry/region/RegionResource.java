package id.salur.registry.region;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Roles;
import id.salur.registry.list.Conditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Regions are public facts: everybody with a token sees all of them. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class RegionResource {
    private static final String COLUMNS = "code, parent_code as parent, level, name, bps_code, status, valid_from";

    private final Jdbi jdbi;

    RegionResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many regions there are today, by level. */
    @Schema(name = "RegionCounts")
    public record Counts(long provinces, long regencies, long districts, long villages) {}

    /** Regions in the order of their code. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Operation(
            operationId = "listRegions",
            summary = "Regions, by parent, level or the beginning of the name",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page of regions")
    public RestResponse<Page<Region>> list(
            @Parameter(description = "Kemendagri code of the region above", example = "53.15.05") @QueryParam("parent")
                    String parent,
            @Parameter(example = "VILLAGE") @QueryParam("level") Region.Level level,
            @Parameter(description = "Beginning of the name, in any case", example = "labuan") @QueryParam("q")
                    String q,
            @BeanParam Paging paging) {
        Conditions where = new Conditions().and("valid_to is null");
        if (parent != null) {
            where.and(
                    "parent_code = :parent",
                    "parent",
                    AreaRange.of("parent", parent).from());
        }
        if (q != null) {
            String start = q.strip().toLowerCase(Locale.ROOT);
            where.and("lower(name) collate \"C\" >= :start", "start", start)
                    .and(
                            "lower(name) collate \"C\" < :end",
                            "end",
                            start + Character.toString(Character.MAX_CODE_POINT));
        }
        where.and("level = :level", "level", level).and("code > :after", "after", paging.afterKey());
        List<Region> rows = jdbi.withHandle(h -> where.bind(h.createQuery(
                        "select " + COLUMNS + " from region where " + where.sql() + " order by code limit :limit"))
                .bind("limit", paging.rows())
                .registerColumnMapper(KemendagriCode.class, RegionResource::kemendagri)
                .registerColumnMapper(BpsCode.class, RegionResource::bps)
                .mapTo(Region.class)
                .list());
        return paging.answer(rows, region -> region.code().value());
    }

    /** One region as it is today. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Path("/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "One region",
            description = "Errors: `invalid-region-code` (400), `not-found` (404).")
    @APIResponse(responseCode = "200", description = "The region")
    @APIResponse(responseCode = "404", description = "`not-found`: no region has this code today")
    public Region get(@Parameter(example = "53.15") @PathParam("code") String code) {
        KemendagriCode.require(code);
        return jdbi.withHandle(
                        h -> h.createQuery("select " + COLUMNS + " from region where valid_to is null and code = :code")
                                .bind("code", code)
                                .registerColumnMapper(KemendagriCode.class, RegionResource::kemendagri)
                                .registerColumnMapper(BpsCode.class, RegionResource::bps)
                                .mapTo(Region.class)
                                .findOne())
                .orElseThrow(() -> Problem.notFound("region"));
    }

    /** Counts by level, of the regions valid today. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Path("/counts")
    @Operation(
            operationId = "countRegions",
            summary = "How many regions of each level",
            description = "Counts of the regions valid today.")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            schema = @Schema(implementation = Counts.class),
                            examples = @ExampleObject(name = "counts", value = """
            {"provinces":38,"regencies":514,"districts":7285,"villages":83762}""")))
    public Counts counts() {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*) filter (where level = 'PROVINCE') as provinces, count(*) filter (where level = 'REGENCY') as regencies,
                               count(*) filter (where level = 'DISTRICT') as districts, count(*) filter (where level = 'VILLAGE') as villages
                        from region where valid_to is null""").mapTo(Counts.class).one());
    }

    private static KemendagriCode kemendagri(ResultSet row, int column, StatementContext context) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new KemendagriCode(text);
    }

    private static BpsCode bps(ResultSet row, int column, StatementContext context) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BpsCode(text);
    }
}
