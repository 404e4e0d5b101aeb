package id.salur.registry.person;

import id.salur.platform.crypto.Pseudonyms;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What an integrator calls a person by, who may not see a NIK: a key of the person's id that is another for each integrator. An integrator is
 * the subject of its token. Who was merged has the key of the survivor.
 */
@ApplicationScoped
public class JoinKeys {
    private static final Keys NONE = new Keys(null);

    private final Pseudonyms pseudonyms;
    private final Caller caller;

    JoinKeys(Pseudonyms pseudonyms, Caller caller) {
        this.pseudonyms = pseudonyms;
        this.caller = caller;
    }

    /** Those of the caller; made once a request, as the key of an integrator is derived. */
    public Keys ofCaller() {
        return caller.has(Roles.INTEGRATOR) ? new Keys(pseudonyms.of(caller.id())) : NONE;
    }

    /** Of an integrator; of anybody else there are none. */
    public static final class Keys {
        private final Pseudonyms.Holder holder;

        private Keys(Pseudonyms.Holder holder) {
            this.holder = holder;
        }

        /** Whether keys stand in the place of numbers, masked ones too. */
        public boolean inPlaceOfNumbers() {
            return holder != null;
        }

        /** Null for nobody, and for who is no integrator. */
        public String now(UUID person) {
            return holder == null || person == null ? null : holder.now(person);
        }

        /** As it was before keys were changed, while both are known; null otherwise. */
        public String former(UUID person) {
            return holder == null || person == null ? null : holder.former(person);
        }
    }
}
