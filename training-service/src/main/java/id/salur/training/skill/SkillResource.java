package id.salur.training.skill;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of skills, the same for the whole nation. */
@Path("/v1/skills")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skills")
public class SkillResource {
    private final Skills skills;

    SkillResource(Skills skills) {
        this.skills = skills;
    }

    /** Skills in the order of their codes. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "listSkills", summary = "Skills that a course can teach")
    @APIResponse(responseCode = "200", description = "A page of skills; Link rel=next leads on")
    public RestResponse<Page<Skill>> list(@BeanParam Paging paging) {
        return paging.answer(skills.list(paging.afterKey(), paging.rows()), Skill::code);
    }

    /** Enters a skill; a code that is taken is {@code already-exists} (409). */
    @POST
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("skill.create")
    @Operation(operationId = "createSkill", summary = "Enter a skill")
    @APIResponseSchema(value = Skill.class, responseCode = "201", responseDescription = "The skill")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "409", description = "already-exists")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<Skill> create(@Valid @NotNull NewSkill body) {
        Skill skill = skills.add(body);
        return Answers.created("/v1/skills", skill.code(), skill);
    }
}
