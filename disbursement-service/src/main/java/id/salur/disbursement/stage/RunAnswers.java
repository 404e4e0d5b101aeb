package id.salur.disbursement.stage;

import id.salur.platform.etag.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** A run as an answer: with its ETag, and its place when it is new. */
public final class RunAnswers {
    private RunAnswers() {}

    public static RestResponse<StageRun> ok(StageRun run) {
        return RestResponse.ResponseBuilder.ok(run)
                .header(HttpHeaders.ETAG, ETags.of(run.version()))
                .build();
    }

    public static RestResponse<StageRun> created(StageRun run) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, run)
                .header(HttpHeaders.LOCATION, "/v1/stage-runs/" + run.id())
                .header(HttpHeaders.ETAG, ETags.of(run.version()))
                .build();
    }
}
