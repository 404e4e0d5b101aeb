package id.salur.platform.evidence;

import id.salur.platform.security.SystemScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * The folder of this service's database: its name holds an id that the database was born with. Beside another database, such as a new
 * one, the files of this are not found, and not taken for files that nobody needs.
 */
class StoreProducer {

    @Produces
    @ApplicationScoped
    EvidenceStore store(
            @ConfigProperty(name = "salur.evidence.dir") Path folder,
            @ConfigProperty(name = "salur.service") String service,
            Jdbi jdbi) {
        String id = SystemScope.call(() -> jdbi.withHandle(h -> h.createQuery("select id from evidence_store")
                .mapTo(String.class)
                .one()));
        return new FolderStore(folder.toAbsolutePath().resolve(service).resolve(id));
    }
}
