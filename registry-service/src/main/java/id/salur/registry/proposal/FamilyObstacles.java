package id.salur.registry.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would keep a family out of a programme.
 *
 * @param on day that was judged
 * @param obstacles each reason, those of approval first; empty where nothing is known
 */
@Schema(examples = """
        {"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","programme":"PKH","on":"2026-01-12","obstacles":[{"code":"DESIL_TOO_HIGH","from":"APPROVAL",
         "indonesian":"Desil keluarga di atas batas program.","english":"The family's desil is above the limit of the programme."}]}""")
public record FamilyObstacles(
        UUID familyId, @Schema(examples = "PKH") String programme, LocalDate on, List<Obstacle> obstacles) {}
