package id.salur.disbursement.iso;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a message from element to element; entries are objects of the library. */
public final class MessageWriter implements AutoCloseable {
    private final XMLStreamWriter writer;
    private final Marshaller entries;

    private MessageWriter(XMLStreamWriter writer, Marshaller entries) {
        this.writer = writer;
        this.entries = entries;
    }

    public static MessageWriter open(MessageType type, OutputStream out) throws IOException {
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            Marshaller entries = Models.entries(type).createMarshaller();
            entries.setProperty(Marshaller.JAXB_FRAGMENT, true);
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement("Document");
            writer.writeDefaultNamespace(type.namespace());
            writer.writeStartElement(type.root());
            return new MessageWriter(writer, entries);
        } catch (XMLStreamException | JAXBException e) {
            throw new IOException(e);
        }
    }

    public void start(String name) throws IOException {
        write(() -> writer.writeStartElement(name));
    }

    public void end() throws IOException {
        write(writer::writeEndElement);
    }

    public void text(String name, String text) throws IOException {
        write(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(text);
            writer.writeEndElement();
        });
    }

    @SuppressWarnings("unchecked")
    public void entry(String name, Object entry) throws IOException {
        try {
            entries.marshal(new JAXBElement<>(new QName(name), (Class<Object>) entry.getClass(), entry), writer);
        } catch (JAXBException e) {
            throw new IOException(e);
        }
    }

    /** Ends what is open and flushes; the stream below stays open. */
    @Override
    public void close() throws IOException {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
