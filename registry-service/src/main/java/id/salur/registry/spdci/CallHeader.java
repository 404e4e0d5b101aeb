package id.salur.registry.spdci;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The head of a message to the registry. What the standard lets implementers add is passed over.
 *
 * @param version of the standard
 * @param action search or txn-status, as the address
 */
@Schema(name = "SpdciHeader")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallHeader(
        @Pattern(regexp = "1\\.0\\.0") @Schema(nullable = true, examples = "1.0.0")
        String version,

        @NotBlank @Size(max = 99) @Schema(examples = "789") String messageId,
        @NotNull OffsetDateTime messageTs,
        @NotNull @Schema(examples = "search") String action,

        @NotBlank @Size(max = 200) @Schema(examples = "spmis.example.org")
        String senderId,

        @Schema(nullable = true) String senderUri,

        @Schema(nullable = true, examples = "registry.example.org")
        String receiverId,

        @NotNull @Min(1) @Max(100) @Schema(examples = "1") Integer totalCount,
        @AssertFalse @Schema(nullable = true) Boolean isMsgEncrypted,
        @Schema(implementation = Object.class) JsonNode meta) {}
