package id.salur.disbursement.iso;

import id.salur.platform.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Validates while it is read, in the same pass, and shows the elements of the message without their namespace, as the library's
 * model has them. No document type, no entities, nothing of another namespace; depth and size of an entry are limited.
 */
final class ValidatingReader extends StreamReaderDelegate {
    private static final int DEPTH = 40;
    private static final int TEXT = 20_000;

    private final BoundedInput input;
    private final Deque<String> path = new ArrayDeque<>();
    private ValidatorHandler validator;
    private String namespace;
    private int text;

    ValidatingReader(XMLStreamReader reader, BoundedInput input) {
        super(reader);
        this.input = input;
    }

    /** From the root element, at which the reader stands, on. */
    void validate(MessageType type) {
        namespace = type.namespace();
        validator = Models.of(type).schema().newValidatorHandler();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        try {
            validator.startDocument();
        } catch (SAXException e) {
            throw invalid(e);
        }
        start();
    }

    /** Names from the root to where the reader stands, such as {@code Document/CstmrPmtStsRpt/GrpHdr}. */
    String path() {
        return String.join("/", (Iterable<String>) path::descendingIterator);
    }

    int depth() {
        return path.size();
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        input.event();
        if (validator != null) {
            tell(event);
        }
        return event;
    }

    private void tell(int event) {
        switch (event) {
            case START_ELEMENT -> start();
            case END_ELEMENT -> end();
            case CHARACTERS, CDATA, SPACE -> characters();
            case DTD, ENTITY_REFERENCE, ENTITY_DECLARATION -> throw Problem.badRequest("xml-doctype");
            default -> text += 0;
        }
    }

    private void start() {
        text = 0;
        if (!namespace.equals(super.getNamespaceURI()) || path.size() >= DEPTH) {
            throw problem(path.size() >= DEPTH ? "xml-limit" : "xml-invalid");
        }
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < getAttributeCount(); i++) {
            if (getAttributeNamespace(i) == null || getAttributeNamespace(i).isEmpty()) {
                attributes.addAttribute(
                        "", getAttributeLocalName(i), getAttributeLocalName(i), "CDATA", getAttributeValue(i));
            } else if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(getAttributeNamespace(i))
                    || !getAttributeLocalName(i).equals("schemaLocation")) {
                throw problem("xml-invalid");
            }
        }
        path.push(getLocalName());
        try {
            validator.startElement("", getLocalName(), getLocalName(), attributes);
        } catch (SAXException e) {
            throw invalid(e);
        }
    }

    private void end() {
        text = 0;
        path.pop();
        try {
            validator.endElement("", getLocalName(), getLocalName());
            if (path.isEmpty()) {
                validator.endDocument();
            }
        } catch (SAXException e) {
            throw invalid(e);
        }
    }

    private void characters() {
        text += getTextLength();
        if (text > TEXT) {
            throw problem("xml-limit");
        }
        try {
            validator.characters(getTextCharacters(), getTextStart(), getTextLength());
        } catch (SAXException e) {
            throw invalid(e);
        }
    }

    private Problem invalid(SAXException e) {
        return (Problem) problem("xml-invalid").initCause(e);
    }

    Problem problem(String slug) {
        return Problem.badRequest(slug).with("line", getLocation().getLineNumber());
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }
}
