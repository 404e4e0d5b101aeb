package id.salur.registry.spdci;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that asks what became of another.
 *
 * @param signature not read: the token says who calls
 * @param header who sends it
 * @param message what is asked
 */
@Schema(name = "SpdciStatus")
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatusCall(
        @Schema(nullable = true) String signature,
        @NotNull @Valid CallHeader header,
        @NotNull @Valid Message message) {

    /** The question with the transaction that it is asked in. */
    @Schema(name = "SpdciStatusMessage")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Message(
            @NotBlank @Size(max = 99) @Schema(examples = "0123456789")
            String transactionId,

            @NotNull @Valid Request txnstatusRequest) {}

    /**
     * What is asked about: a transaction or a correlation by its id, or requests by a list of theirs.
     */
    @Schema(
            name = "SpdciStatusRequest",
            requiredProperties = {"reference_id", "txn_type", "attribute_type", "attribute_value"})
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Request(
            @NotBlank @Size(max = 200) @Schema(examples = "12345678901234567891")
            String referenceId,

            @NotNull @Pattern(regexp = "search|subscribe|receipt") @Schema(examples = "search")
            String txnType,

            @NotNull
            @Pattern(regexp = "transaction_id|reference_id_list|correlation_id")
            @Schema(examples = "transaction_id")
            String attributeType,

            @NotNull @Schema(implementation = Object.class) JsonNode attributeValue,

            @Pattern(regexp = "[a-z]{3}") @Schema(nullable = true, examples = "eng")
            String locale) {

        public Request {
            attributeValue = attributeValue == null || attributeValue.isNull() ? null : attributeValue;
        }
    }
}
