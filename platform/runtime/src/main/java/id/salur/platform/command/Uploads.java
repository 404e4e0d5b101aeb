package id.salur.platform.command;

import id.salur.platform.command.Arriving.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files may come in at once, how many of them from one caller, and how slowly: each holds a transaction and a connection
 * while its bytes arrive.
 */
@ApplicationScoped
public class Uploads {
    private final Places places;
    private final Pace pace;

    Uploads(
            @ConfigProperty(name = "salur.uploads") int places,
            @ConfigProperty(name = "salur.uploads.share") int share,
            @ConfigProperty(name = "salur.uploads.patience") Duration patience,
            @ConfigProperty(name = "salur.uploads.rate") long rate,
            @ConfigProperty(name = "salur.uploads.longest") Duration longest) {
        this.places = new Places(places, share);
        this.pace = new Pace(patience, rate, longest);
    }

    /** A body that is waited for as long as it keeps its pace; 408 {@code body-not-received}. */
    public InputStream arriving(InputStream body) {
        return new Arriving(body, pace);
    }

    Places.Place take(String caller) {
        return places.take(caller);
    }
}
