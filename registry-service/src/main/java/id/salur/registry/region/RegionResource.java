package id.salur.registry.region;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.registry.region.RegionReads.Filter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Regions are public facts: everybody with a token sees all of them. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class RegionResource {
    private static final String DAY = "As it is on this day; today without it";
    private static final String DETAIL = """
        {"code":"15.01.19.2005","parent":"15.01.19","level":"VILLAGE","name":"Sako Duo","bpsCode":null,"status":"disputed","validFrom":"1900-01-01",
         "validTo":null,"path":["Jambi","Kabupaten Kerinci","Kayu Aro Barat"],
         "otherNames":[{"name":"Sako dua","validFrom":"1900-01-01","validTo":null,"source":"article 000 (Kerinci, 2016)"}],
         "dispute":{"note":"The source puts it in kecamatan Gunung Raya","source":"article 000 (Kerinci, 2016)","validFrom":"2016-01-01",
         "takesFamilies":true},"successors":[],"predecessors":[]}\
        """;

    private final RegionReads reads;

    RegionResource(RegionReads reads) {
        this.reads = reads;
    }

    /** How many regions there are on a day, by level. */
    @Schema(name = "RegionCounts")
    public record Counts(long provinces, long regencies, long districts, long villages) {}

    /** Regions in the order of their code. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Operation(
            operationId = "listRegions",
            summary = "Regions of a day, by parent, level or the beginning of the name",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page of regions")
    public RestResponse<Page<Region>> list(
            @Parameter(description = "Kemendagri code of the region above", example = "53.15.05") @QueryParam("parent")
                    String parent,
            @Parameter(example = "VILLAGE") @QueryParam("level") Region.Level level,
            @Parameter(description = "Beginning of the name, in any case", example = "labuan") @QueryParam("q")
                    String q,
            @Parameter(description = DAY, example = "2026-01-01") @QueryParam("on") LocalDate on,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(new Filter(parent, level, q), on, paging), region -> region.code()
                .value());
    }

    /** Regions with a name like this, the most similar first. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Path("/search")
    @Operation(operationId = "searchRegions", summary = "Regions with a name like this", description = """
        However a source spells it, whatever it was called before: `Sungai Hangat` finds Sungaihangat, `Sako Dua` finds Sako Duo. A name is no key:
        `path` says where each lies. Errors: `invalid-request` (400, fewer than 3 signs), `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).\
        """)
    @APIResponse(responseCode = "200", description = "A page of regions, the most similar name first")
    public RestResponse<Page<RegionFound>> search(
            @Parameter(
                            description = "The name, 3 signs or more; the word for the kind before it does not count",
                            example = "Sungai Hangat")
                    @QueryParam("name")
                    @NotNull
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]{3,100}")
                    String name,
            @Parameter(example = "VILLAGE") @QueryParam("level") Region.Level level,
            @Parameter(example = "15.01") @QueryParam("regionCode") String regionCode,
            @Parameter(description = DAY, example = "2026-01-01") @QueryParam("on") LocalDate on,
            @BeanParam Paging paging) {
        return paging.answer(
                reads.search(name, level, regionCode, on, SearchKey.after(paging.cursor()), paging.rows()),
                found -> new SearchKey(found.similarity(), found.region().code().value()));
    }

    /** One region as it is on a day, or without one as it is or last was. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Path("/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "One region, with what it came of and what became of it",
            description =
                    "A region that ended is shown as it last was, with its successors. Errors: `invalid-region-code`,"
                            + " `invalid-parameter` (400), `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "The region",
            content =
                    @Content(
                            schema = @Schema(implementation = RegionDetail.class),
                            examples = @ExampleObject(name = "a disputed village", value = DETAIL)))
    @APIResponse(responseCode = "404", description = "`not-found`: no region has this code, or none on that day")
    public RegionDetail get(
            @Parameter(example = "53.15") @PathParam("code") String code,
            @Parameter(description = "The day it has to be there; without it also what ended", example = "2026-01-01")
                    @QueryParam("on")
                    LocalDate on) {
        KemendagriCode.require(code);
        return reads.get(code, on);
    }

    /** Counts by level, of the regions of a day. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK, Roles.OPERATOR})
    @Path("/counts")
    @Operation(
            operationId = "countRegions",
            summary = "How many regions of each level",
            description = "Counts of the regions of a day. Errors: `invalid-parameter` (400).")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            schema = @Schema(implementation = Counts.class),
                            examples = @ExampleObject(name = "counts", value = """
                                {"provinces":38,"regencies":514,"districts":7285,"villages":83762}\
                                """)))
    public Counts counts(@Parameter(description = DAY, example = "2026-01-01") @QueryParam("on") LocalDate on) {
        return reads.counts(on);
    }
}
