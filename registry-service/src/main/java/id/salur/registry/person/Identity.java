package id.salur.registry.person;

import id.salur.platform.name.Names;
import java.time.LocalDate;

/** Who a person is, whatever number they carry. */
public record Identity(String name, Sex sex, LocalDate birthDate) {
    /** With a clean name. */
    public Identity {
        name = Names.clean(name);
    }
}
