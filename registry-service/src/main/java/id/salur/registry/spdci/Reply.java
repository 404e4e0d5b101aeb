package id.salur.registry.spdci;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What both answers are made of. */
public final class Reply {
    static final String VERSION = "1.0.0";

    private Reply() {}

    /** How a request or a message ended. */
    @Schema(
            name = "SpdciOutcome",
            enumeration = {"succ", "rjct"})
    public enum Outcome {
        @JsonProperty("succ")
        SUCC,
        @JsonProperty("rjct")
        RJCT;

        static Outcome of(boolean good) {
            return good ? SUCC : RJCT;
        }
    }

    /**
     * The head of an answer.
     *
     * @param version of the standard
     * @param action on-search or txn-on-status
     * @param status whether any of it succeeded
     */
    @Schema(
            name = "SpdciReplyHeader",
            requiredProperties = {
                "version",
                "message_id",
                "message_ts",
                "action",
                "status",
                "total_count",
                "completed_count",
                "sender_id",
                "receiver_id",
                "is_msg_encrypted"
            })
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Header(
            String version,
            String messageId,
            Instant messageTs,
            String action,
            Outcome status,
            String statusReasonMessage,
            int totalCount,
            int completedCount,
            String senderId,
            String receiverId,
            boolean isMsgEncrypted) {

        static Header to(CallHeader asked, String action, Outcome status, String reason, Instant now, int count) {
            String own =
                    asked.receiverId() == null || asked.receiverId().isBlank() ? "salur-registry" : asked.receiverId();
            return new Header(
                    VERSION,
                    UUID.randomUUID().toString(),
                    now,
                    action,
                    status,
                    reason,
                    count,
                    count,
                    own,
                    asked.senderId(),
                    false);
        }
    }

    /**
     * What became of one request.
     *
     * @param status whether it was answered
     * @param data what was found; absent where the state is asked
     * @param pagination absent if it was rejected
     */
    @Schema(
            name = "SpdciSearchResponse",
            requiredProperties = {"reference_id", "timestamp", "status"})
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Response(
            String referenceId,
            Instant timestamp,
            Outcome status,
            String statusReasonCode,
            String statusReasonMessage,
            Data data,
            Page pagination) {}

    /**
     * What was found.
     *
     * @param version of the standard
     */
    @Schema(name = "SpdciData")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Data(String version, String regType, String regRecordType, List<RegRecord> regRecords) {
        static final String REG_TYPE = "ns:org:RegistryType:Social";

        static Data of(Entity entity, List<RegRecord> records) {
            return new Data(VERSION, REG_TYPE, entity.word(), records);
        }
    }

    /** Which page of how many. */
    @Schema(name = "SpdciPage")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Page(int pageSize, int pageNumber, int totalCount) {}

    /** What became of each request of a message. */
    @Schema(name = "SpdciSearchResult")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Searched(String transactionId, String correlationId, List<Response> searchResponse) {}

    /**
     * The answer to a search.
     *
     * @param header who answers whom
     * @param message what is answered
     */
    @Schema(name = "SpdciSearchReply")
    public record OnSearch(Header header, Searched message) {}

    /** What became of an earlier message. */
    @Schema(name = "SpdciStatusResult")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Status(String transactionId, String correlationId, Txn txnstatusResponse) {}

    /** The state of a transaction. */
    @Schema(name = "SpdciTransactionStatus")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Txn(String txnType, Searched txnStatus) {}

    /**
     * The answer to a question about an earlier message.
     *
     * @param header who answers whom
     * @param message what is answered
     */
    @Schema(name = "SpdciStatusReply")
    public record OnStatus(Header header, Status message) {}
}
