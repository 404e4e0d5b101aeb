package id.salur.disbursement.iso;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * What the model of the library gives for each message, made at first use. The library brings no schema files; the schema is
 * derived from its annotated model and holds order, required and repeated elements, numbers, dates and most code lists. It knows
 * no lengths, no patterns and no choices: what of them matters here is checked where it is read.
 */
final class Models {
    private static final Map<MessageType, Model> MODELS = new EnumMap<>(MessageType.class);

    private Models() {}

    /** The binding of the entries and the schema of the whole message, without a namespace. */
    record Model(JAXBContext entries, Schema schema) {}

    static synchronized Model of(MessageType type) {
        return MODELS.computeIfAbsent(type, Models::make);
    }

    private static Model make(MessageType type) {
        try {
            return new Model(JAXBContext.newInstance(type.entry()), schema(type));
        } catch (JAXBException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(MessageType type) throws JAXBException, SAXException, IOException {
        StringWriter types = new StringWriter();
        JAXBContext.newInstance(type.message()).generateSchema(new SchemaOutputResolver() {
            @Override
            public Result createOutput(String namespace, String file) {
                StreamResult result = new StreamResult(types);
                result.setSystemId(file);
                return result;
            }
        });
        String text = types.toString();
        int end = text.lastIndexOf("</xs:schema>");
        String whole = text.substring(0, end)
                + """
                <xs:element name="Document"><xs:complexType><xs:sequence>
                  <xs:element name="%s" type="%s"/>
                </xs:sequence></xs:complexType></xs:element></xs:schema>""".formatted(type.root(), type.message().getSimpleName());
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new StreamSource(new StringReader(whole)));
    }
}
