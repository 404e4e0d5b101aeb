package id.salur.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Counts HTTP requests by how long they took, so that a p99 can be taken over all instances of a service. */
@Singleton
class RequestBuckets {
    private static final double[] NANOS = DoubleStream.of(
                    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            /** A path that no operation has is not a label: it may hold anything, a person's number too. */
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getTag("uri");
                boolean unmatched = uri != null
                        && (!uri.matches("[A-Za-z_]+|/|(/(v1|q|errors))?(/[a-z-]+|/\\{[A-Za-z]+})*")
                                || "405".equals(id.getTag("status")));
                return unmatched ? id.replaceTags(Tags.of(id.getTags()).and("uri", "UNMATCHED")) : id;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(NANOS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
