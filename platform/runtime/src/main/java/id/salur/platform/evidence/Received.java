package id.salur.platform.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body that was taken into the store while it came. Two that came with the same bytes are the same request.
 *
 * @param type null if it is none that is taken: then it was not read, and is not in the store
 * @param sha256 of the clear content, in hexadecimal digits
 * @param upload what the store knows it by
 */
@Schema(hidden = true)
public record Received(
        FileType type, String sha256, long size, @JsonIgnore UUID upload) {
    static final Received NOTHING = new Received(null, null, 0, null);
}
