package id.salur.registry.spdci;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of the registry as the standard writes it. */
@Schema(
        name = "SpdciRecord",
        anyOf = {RegRecord.Member.class, RegRecord.Group.class})
public sealed interface RegRecord {

    /** A number or key by which somebody is known. */
    @Schema(name = "SpdciIdentifier")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Identifier(@JsonProperty("@type") String type, String identifierType, String identifierValue) {
        static Identifier of(String type, String value) {
            return new Identifier("Identifier", type, value);
        }
    }

    /** A name. Names here have no family name apart: all of it is the given name. */
    @Schema(name = "SpdciName")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Name(@JsonProperty("@type") String type, String givenName) {}

    /** Where a family lives, by the codes of the home ministry. */
    @Schema(name = "SpdciAddress")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Address(@JsonProperty("@type") String type, String subRegionCode, String regionCode, String countryCode) {}

    /** What the standard has no field for. */
    @Schema(name = "SpdciAttribute")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Attribute(String attributeName, String attributeValue) {}

    /**
     * A person. Of the birth date only the year, in the additional attributes: with it and the sex the number could be guessed.
     *
     * @param identifier what the person is known by
     * @param name as it is known
     * @param sex male or female
     * @param address where the person lives
     */
    @Schema(
            name = "SpdciPerson",
            requiredProperties = {"@type", "identifier", "name", "sex", "address", "registration_date"})
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            @JsonProperty("@type") String type,
            List<Identifier> identifier,
            Name name,
            String sex,
            List<Address> address,
            Instant deathDate,
            Instant registrationDate) {}

    /** A person as a member of the family that they live in. */
    @Schema(name = "SpdciMember")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Member(
            @JsonProperty("@type") String type,
            List<Identifier> memberIdentifier,
            Person demographicInfo,
            Instant registrationDate,
            List<Attribute> additionalAttributes)
            implements RegRecord {}

    /**
     * A family with who lives in it.
     *
     * @param address where it lives
     */
    @Schema(
            name = "SpdciGroup",
            requiredProperties = {
                "@type",
                "group_identifier",
                "group_type",
                "address",
                "poverty_score",
                "poverty_score_type",
                "group_size",
                "member_list",
                "registration_date",
                "additional_attributes"
            })
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @JsonProperty("@type") String type,
            List<Identifier> groupIdentifier,
            String groupType,
            List<Address> address,
            int povertyScore,
            String povertyScoreType,
            int groupSize,
            Member groupHeadInfo,
            List<Member> memberList,
            Instant registrationDate,
            List<Attribute> additionalAttributes)
            implements RegRecord {}
}
