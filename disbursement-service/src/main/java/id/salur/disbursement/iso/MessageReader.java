package id.salur.disbursement.iso;

import id.salur.platform.problem.Problem;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through a message from element to element. Single values are read as text, entries as objects of the library, one at a time.
 * Faults: {@code xml-malformed}, {@code xml-doctype}, {@code xml-limit}, {@code xml-invalid}, {@code xml-message}, all 400.
 */
public final class MessageReader {
    private final ValidatingReader reader;
    private final MessageType type;
    private final Unmarshaller entries;
    /** Reading an entry leaves the reader one event after it; then that event has not been looked at. */
    private boolean pending;

    private MessageReader(ValidatingReader reader, MessageType type) throws JAXBException {
        this.reader = reader;
        this.type = type;
        this.entries = Models.of(type).entries().createUnmarshaller();
    }

    /** A message of one of these types; anything else is {@code xml-message}. */
    public static MessageReader open(InputStream in, Set<MessageType> expected) {
        BoundedInput input = new BoundedInput(in);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(input);
            ValidatingReader reader = new ValidatingReader(xml, input);
            int event = reader.getEventType();
            while (event != XMLStreamConstants.START_ELEMENT) {
                if (event == XMLStreamConstants.DTD) {
                    throw Problem.badRequest("xml-doctype");
                }
                event = reader.next();
            }
            MessageType type = MessageType.ofNamespace(xml.getNamespaceURI())
                    .filter(expected::contains)
                    .orElseThrow(() -> Problem.badRequest("xml-message"));
            reader.validate(type);
            return new MessageReader(reader, type);
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    public MessageType type() {
        return type;
    }

    /** Moves to the next start or end of an element; false at the end of the message. */
    public boolean advance() {
        try {
            while (pending || reader.hasNext()) {
                int event = pending ? reader.getEventType() : reader.next();
                pending = false;
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    public boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** The name of the element that starts or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** The element's names below the message, such as {@code GrpHdr/CreDtTm}; of an end, those of its parent. */
    public String path() {
        String path = reader.path();
        int below = "Document/".length() + type.root().length() + 1;
        return path.length() < below ? "" : path.substring(below);
    }

    public int line() {
        return reader.getLocation().getLineNumber();
    }

    /** An attribute of the element that starts here, or null. */
    public String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** The text of the element that starts here, which holds no other; moves to its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        try {
            for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    throw reader.problem("xml-invalid");
                }
                if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                    text.append(reader.getText());
                }
            }
            return text.toString().strip();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The entry that starts here, with all below it; moves past it. */
    public <T> T entry(Class<T> entry) {
        try {
            T value = entries.unmarshal(reader, entry).getValue();
            pending = true;
            return value;
        } catch (JAXBException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem problem) {
                    throw problem;
                }
            }
            throw malformed(e);
        }
    }

    private static Problem malformed(Exception e) {
        return (Problem) Problem.badRequest("xml-malformed").initCause(e);
    }
}
