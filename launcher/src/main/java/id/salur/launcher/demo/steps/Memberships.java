package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Figures;
import java.util.List;

/** What the registry says of memberships, and what its readers have taken in. */
final class Memberships {
    private final Road road;
    private final Regency regency;

    Memberships(Road road, Regency regency) {
        this.road = road;
        this.regency = regency;
    }

    /** Waits until the disbursement service's projection agrees with the registry, by count and by hash. */
    void awaitProjection(String programme) {
        Digest source = digest(road.registry(), programme);
        Patience.await(road.console(), programme + " memberships arrive", 0, source.count(), () -> digest(
                        road.disbursement(), programme)
                .count());
        Patience.until(() -> digest(road.disbursement(), programme).equals(digest(road.registry(), programme)));
    }

    /** The three services hold the same memberships. */
    void checkDigests(String programme) {
        Digest source = digest(road.registry(), programme);
        for (Service reader : List.of(road.disbursement(), road.graduation())) {
            Patience.until(() -> digest(reader, programme).equals(source));
            Digest projection = digest(reader, programme);
            road.checks()
                    .that(
                            programme + " memberships of " + regency.name() + " in " + reader.name()
                                    + " as in registry: " + Figures.whole(source.count()) + ", hash " + source.hash(),
                            source.equals(projection),
                            "there " + projection.count() + ", hash " + projection.hash());
        }
    }

    private Digest digest(Service service, String programme) {
        JsonNode digest = service.as(Person.auditor())
                .get("/v1/digests/memberships?programme=" + programme + "&regionCode=" + regency.code())
                .body();
        return new Digest(digest.path("count").asLong(), digest.path("hash").asText());
    }

    private record Digest(long count, String hash) {}
}
