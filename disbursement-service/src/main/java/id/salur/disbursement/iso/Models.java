package id.salur.disbursement.iso;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.EnumMap;
import java.util.Map;

/** The binding of the entries of each message that is written, made at first use. */
final class Models {
    private static final Map<MessageType, JAXBContext> ENTRIES = new EnumMap<>(MessageType.class);

    private Models() {}

    static synchronized JAXBContext entries(MessageType type) {
        return ENTRIES.computeIfAbsent(type, Models::make);
    }

    private static JAXBContext make(MessageType type) {
        try {
            return JAXBContext.newInstance(type.entry());
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
