package id.salur.platform.aggregate;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What an entity begins with: an id in the order of entry, and the version that is its entity tag. */
@MappedSuperclass
public abstract class Aggregate {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version = 1;

    /** Given when it is added to its repository. */
    public UUID id() {
        return id;
    }

    /** Version for {@code If-Match}, 1 at first. */
    public long version() {
        return version;
    }
}
