package id.salur.disbursement.extract;

import id.salur.disbursement.extract.PublicExtract.Placed;
import id.salur.disbursement.extract.PublicExtract.Question;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.report.Format;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures that are public. Not narrowed to the caller's areas: the same numbers for all, with small cells suppressed. */
@Path("/v1/public")
@Tag(name = "public", description = "Realisation by area for everybody with a token; small cells suppressed")
public class PublicResource {
    private static final int REGENCY_CODE = 5;

    private final PublicExtract extract;
    private final Programmes programmes;

    PublicResource(PublicExtract extract, Programmes programmes) {
        this.extract = extract;
        this.programmes = programmes;
    }

    /** Families paid and rupiah by area and stage. JSON is paged, CSV holds every row. */
    @GET
    @Path("/realisation")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(
            operationId = "getPublicRealisation",
            summary = "Public extract of the realisation by area and stage",
            description =
                    "The same for every caller, whatever his areas. An area with fewer payees (families, or groups and"
                            + " the like) than the threshold PUBLIC_MINIMUM is suppressed, and so many of its smallest"
                            + " neighbours under the same parent that it cannot be had by subtraction; below a suppressed"
                            + " area everything is. An area without payments has no row. `amount` is whole rupiah."
                            + " `level=VILLAGE` needs a regency.")
    @APIResponse(
            responseCode = "200",
            description = "Areas by stage and code",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties = {
                                            @SchemaProperty(
                                                    name = "items",
                                                    type = SchemaType.ARRAY,
                                                    implementation = PublicCell.class),
                                            @SchemaProperty(name = "next", type = SchemaType.STRING, nullable = true)
                                        }),
                        examples = @ExampleObject(name = "regencies", value = """
                            {"items":[{"programme":"PKH","fiscalYear":2019,"stage":"I","regionCode":"53.15","regionName":"Kabupaten Manggarai Barat",
                             "payees":20070,"families":20070,"amount":31732225000,"suppressed":false}],"next":null}\
                            """)),
                @Content(mediaType = "text/csv", examples = @ExampleObject(name = "regencies", value = """
                    programme,fiscalYear,stage,regionCode,regionName,payees,families,amount,suppressed
                    PKH,2019,I,53.15,Kabupaten Manggarai Barat,20070,20070,31732225000,false
                    PKH,2019,I,53.16,Kabupaten Sumba Tengah,,,,true
                    """))
            })
    @APIResponse(
            responseCode = "400",
            description = "invalid-request: no programme or fiscalYear; filter-required: villages without a regency;"
                    + " invalid-parameter, invalid-cursor, invalid-limit")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public Response realisation(
            @NotNull @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @NotNull @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @DefaultValue("REGENCY") @QueryParam("level") PublicLevel level,
            @Parameter(description = "One stage; all without it", example = "I") @QueryParam("stage") String stage,
            @Parameter(description = "Areas in this region", example = "53") @QueryParam("regionCode")
                    String regionCode,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        programmes.require(programme);
        AreaRange.of(regionCode);
        if (level == PublicLevel.VILLAGE && (regionCode == null || regionCode.length() < REGENCY_CODE)) {
            throw Problem.of(ProblemType.FILTER_REQUIRED).with("expected", List.of("regionCode=53.15"));
        }
        Question question = new Question(
                programme, fiscalYear, stage, level, regionCode == null || regionCode.isEmpty() ? null : regionCode);
        if (Format.wanted(headers.getAcceptableMediaTypes()) == Format.CSV) {
            StreamingOutput stream = out -> extract.csv(question, out);
            return Response.ok(stream, "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"realisation.csv\"")
                    .build();
        }
        return paging.answer(paging.page(extract.page(question, paging.afterKey(), paging.rows()), Placed::key)
                        .map(Placed::cell))
                .toResponse();
    }
}
