package id.salur.registry.spdci;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that searches.
 *
 * @param signature not read: the token says who calls
 * @param header who sends it
 * @param message what is asked
 */
@Schema(name = "SpdciSearch")
@JsonIgnoreProperties(ignoreUnknown = true)
public record SearchCall(
        @Schema(nullable = true) String signature,
        @NotNull @Valid CallHeader header,
        @NotNull @Valid Message message) {

    /** Requests of one transaction. */
    @Schema(name = "SpdciSearchMessage")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Message(
            @NotBlank @Size(max = 99) @Schema(examples = "0123456789")
            String transactionId,

            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Request> searchRequest) {}

    /** One request. Paging is understood here too, where some callers put it. */
    @Schema(name = "SpdciSearchRequest")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Request(
            @NotBlank @Size(max = 200) @Schema(examples = "12345678901234567890")
            String referenceId,

            @NotNull OffsetDateTime timestamp,
            @NotNull @Valid Criteria searchCriteria,
            @Valid @Schema(nullable = true) Paging pagination,

            @Pattern(regexp = "[a-z]{3}") @Schema(nullable = true, examples = "eng")
            String locale) {

        Paging paging() {
            Paging asked = searchCriteria.pagination() == null ? pagination : searchCriteria.pagination();
            return asked == null ? new Paging(null, null) : asked;
        }
    }

    /**
     * Who or what is searched.
     *
     * @param version of the standard, not read
     * @param sort what records are ordered by; of several the first counts
     */
    @Schema(
            name = "SpdciSearchCriteria",
            requiredProperties = {"query_type", "query"})
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Criteria(
            @Schema(nullable = true) String version,

            @Schema(nullable = true, examples = "ns:org:RegistryType:Social")
            String regType,

            @Schema(nullable = true, examples = "Member") String regRecordType,
            @Schema(nullable = true) String regEventType,
            @NotNull @Schema(examples = "idtype-value") QueryType queryType,
            @Schema(nullable = true, examples = "Member") String responseEntity,
            @NotNull @Schema(implementation = Object.class) JsonNode query,
            @Schema(nullable = true) List<@NotNull @Valid Sort> sort,
            @Valid @Schema(nullable = true) Paging pagination,
            @Schema(implementation = Object.class) JsonNode consent,
            @Schema(implementation = Object.class) JsonNode authorize) {

        public Criteria {
            query = query == null || query.isNull() ? null : query;
        }

        /** What the caller says that it is for; none if it does not. */
        Stream<String> purposes() {
            return Stream.of(consent, authorize)
                    .filter(java.util.Objects::nonNull)
                    .map(said -> said.path("purpose"))
                    .flatMap(purpose -> Stream.of(purpose.path("text"), purpose.path("code"), purpose))
                    .filter(JsonNode::isTextual)
                    .map(text -> text.textValue().strip())
                    .filter(text -> !text.isEmpty());
        }
    }

    /** How a query is written. */
    @Schema(
            name = "SpdciQueryType",
            enumeration = {"idtype-value", "expression", "predicate"})
    public enum QueryType {
        @JsonProperty("idtype-value")
        IDTYPE_VALUE,
        @JsonProperty("expression")
        EXPRESSION,
        @JsonProperty("predicate")
        PREDICATE
    }

    /** What answers are ordered by; of several the first counts. */
    @Schema(name = "SpdciSort")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sort(
            @NotNull @Schema(examples = "poverty_score") String attributeName,

            @Pattern(regexp = "asc|desc") @Schema(nullable = true, examples = "asc")
            String sortOrder) {}

    /** A page of the answer; pages begin with 1. */
    @Schema(name = "SpdciPaging")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Paging(
            @Min(1) @Schema(nullable = true, examples = "50")
            Integer pageSize,

            @Min(1) @Schema(nullable = true, examples = "1") Integer pageNumber) {
        static final int DEFAULT = 50;
        static final int MOST = 500;

        int size() {
            return pageSize == null ? DEFAULT : pageSize;
        }

        int number() {
            return pageNumber == null ? 1 : pageNumber;
        }
    }
}
