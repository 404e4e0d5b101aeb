package id.salur.registry;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
        info = @Info(title = "Salur registry", version = "1", description = """
            Regions, families, proposals, memberships, and the re-check after each payment. No money is here.
            Lists are paged by `cursor` and `limit` (1 to 500, 50 by default). What lies outside the areas of the token does not exist.
            Refusals are RFC 9457 problems; `type` resolves to a page.\
            """),
        tags = {
            @Tag(name = "regions", description = "Provinces, regencies, districts and villages by Kemendagri code"),
            @Tag(
                    name = "region-changes",
                    description = "Regions that are renumbered, moved, split or merged, with who lives there"),
            @Tag(name = "families", description = "Families (KK) with their members; numbers are masked"),
            @Tag(name = "persons", description = "Persons, found by name and place, with the numbers they carry"),
            @Tag(name = "recipients", description = "Who receives a family's money instead of one who died or left"),
            @Tag(name = "family-imports", description = "Families by file: read, applied in one step or in two"),
            @Tag(name = "proposals", description = "From a proposal over verification to an approved membership"),
            @Tag(name = "memberships", description = "Which family is in which programme"),
            @Tag(name = "quotas", description = "How many families of a programme a region may have"),
            @Tag(name = "lookups", description = "How somebody stands: what programme, what was paid, what comes next"),
            @Tag(name = "changes", description = "What changed since you asked last"),
            @Tag(name = "spdci", description = "The standard for social registries (SPDCI Social Registry API 1.0.0)"),
            @Tag(name = "rechecks", description = "The eligibility decisions after payments, reviews and changed facts")
        })
public class RegistryApi extends Application {}
