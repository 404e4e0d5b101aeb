package id.salur.disbursement.iso;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes once through a message, holds it to what the library's model says of its version, and tells a handler of the elements it wants.
 * Nothing of it is kept. No document type, no entities; depth and size of a value are limited. Supplementary data is passed over. Faults
 * name line and path: {@code xml-malformed}, {@code xml-doctype}, {@code xml-limit}, {@code xml-invalid}, {@code xml-message}, all 400.
 */
public final class MessageReader implements MessagePlace {
    private static final int TEXT = 20_000;

    private final XMLStreamReader xml;
    private final BoundedInput input;
    private final MessageVersion version;
    private final StringBuilder text = new StringBuilder();
    private OpenElements<?> open = new OpenElements<>();
    private String currency;

    private MessageReader(XMLStreamReader xml, BoundedInput input, MessageVersion version) {
        this.xml = xml;
        this.input = input;
        this.version = version;
    }

    /** A message of a version that is read; anything else is {@code xml-message}. */
    public static MessageReader open(InputStream in) {
        BoundedInput input = new BoundedInput(in);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(input);
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw Problem.of(ProblemType.XML_DOCTYPE).with("line", line(xml));
                }
                xml.next();
            }
            String namespace = String.valueOf(xml.getNamespaceURI());
            MessageVersion version = MessageVersion.ofNamespace(namespace)
                    .filter(read -> xml.getLocalName().equals("Document"))
                    .orElseThrow(() -> unknown(xml, namespace));
            return new MessageReader(xml, input, version);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Says what was found and what is read instead. */
    private static Problem unknown(XMLStreamReader xml, String namespace) {
        String found = namespace.startsWith(MessageVersion.SPACE)
                ? namespace.substring(MessageVersion.SPACE.length())
                : xml.getLocalName();
        return Problem.of(ProblemType.XML_MESSAGE)
                .with("line", line(xml))
                .with("found", found.matches("[0-9A-Za-z.]{1,40}") ? found : "?")
                .with("expected", MessageVersion.ids());
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

    public MessageVersion version() {
        return version;
    }

    /** Reads to the end. */
    public <F extends Enum<F>> void read(Paths<F> paths, MessageHandler<F> handler) {
        OpenElements<F> elements = new OpenElements<>();
        open = elements;
        boolean root = false;
        try {
            attributes(null);
            while (xml.hasNext()) {
                int event = xml.next();
                input.event();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (elements.isEmpty()) {
                            root(elements, paths, root);
                            root = true;
                        } else {
                            start(elements, handler);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (!elements.isEmpty()) {
                            end(elements, handler);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> take();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw problem(Problem.of(ProblemType.XML_DOCTYPE));
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (Problem e) {
            throw e.parameters().containsKey("line") ? e : problem(e);
        }
        if (!root) {
            throw invalid(version.root());
        }
    }

    private <F extends Enum<F>> void root(OpenElements<F> elements, Paths<F> paths, boolean second) {
        if (second || !version.root().equals(xml.getLocalName()) || foreign()) {
            throw invalid(version.root());
        }
        elements.push(version.root(), version.grammar(), paths.root());
        attributes(elements.element());
    }

    private boolean foreign() {
        return !version.namespace().equals(xml.getNamespaceURI());
    }

    private <F extends Enum<F>> void start(OpenElements<F> elements, MessageHandler<F> handler)
            throws XMLStreamException {
        Element parent = elements.element();
        if (parent.open()) {
            skip();
            return;
        }
        String name = xml.getLocalName();
        Element.Child child = foreign() ? null : parent.child(name);
        if (child == null) {
            throw invalid(name);
        }
        blank();
        String fault = elements.turn(name, child);
        if (fault != null) {
            throw invalid(fault);
        }
        if (elements.full()) {
            throw problem(Problem.of(ProblemType.XML_LIMIT));
        }
        Paths.Node<F> node =
                elements.wanted() == null ? null : elements.wanted().below(name);
        elements.push(name, child.element(), node);
        text.setLength(0);
        attributes(child.element());
        if (node != null && node.field() != null && child.element().text() == Element.Text.NONE) {
            handler.start(node.field());
        }
    }

    private <F extends Enum<F>> void end(OpenElements<F> elements, MessageHandler<F> handler) {
        Element element = elements.element();
        F field = elements.wanted() == null ? null : elements.wanted().field();
        if (element.text() == Element.Text.NONE || elements.hadChild()) {
            if (!element.open()) {
                blank();
                String missing = elements.missingAtEnd();
                if (missing != null) {
                    throw invalid(missing);
                }
            }
            if (field != null && element.text() == Element.Text.NONE) {
                handler.end(field);
            }
        } else {
            Values.trim(text);
            if (!Values.fits(text, element)) {
                throw problem(Problem.of(ProblemType.XML_INVALID));
            }
            if (field != null && text.length() > 0) {
                handler.value(field, text.toString());
            }
        }
        text.setLength(0);
        elements.pop();
    }

    private void take() {
        int length = xml.getTextLength();
        if (text.length() + length > TEXT) {
            throw problem(Problem.of(ProblemType.XML_LIMIT));
        }
        if (!open.isEmpty() && !open.element().open()) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }
    }

    /** Between elements there are only blanks. */
    private void blank() {
        Values.trim(text);
        if (text.length() > 0) {
            throw problem(Problem.of(ProblemType.XML_INVALID));
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        int length = 0;
        while (depth > 0) {
            int event = xml.next();
            input.event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                length = 0;
            } else if (xml.hasText()) {
                length += xml.getTextLength();
            }
            if (depth > OpenElements.DEPTH || length > TEXT) {
                throw problem(Problem.of(ProblemType.XML_LIMIT));
            }
        }
    }

    private void attributes(Element element) {
        currency = null;
        int count = xml.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String name = xml.getAttributeLocalName(i);
            String space = xml.getAttributeNamespace(i);
            if (space != null && !space.isEmpty()) {
                if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(space) || !name.equals("schemaLocation")) {
                    throw invalid("@" + name);
                }
            } else if (element == null || !element.hasAttribute(name)) {
                throw invalid("@" + name);
            } else if (name.equals("Ccy")) {
                currency = xml.getAttributeValue(i);
            }
        }
        if (element != null) {
            for (String required : element.requiredAttributes()) {
                if (xml.getAttributeValue(null, required) == null) {
                    throw invalid("@" + required);
                }
            }
        }
    }

    @Override
    public int line() {
        return line(xml);
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public String currency() {
        return currency;
    }

    private Problem invalid(String below) {
        return problem(Problem.of(ProblemType.XML_INVALID), below.matches("@?[0-9A-Za-z]{1,40}") ? below : "?");
    }

    @Override
    public Problem problem(Problem problem) {
        return problem.with("line", line()).with("path", open.path());
    }

    @Override
    public Problem problem(Problem problem, String below) {
        return problem.with("line", line()).with("path", open.path() + "/" + below);
    }

    private static Problem malformed(XMLStreamException e) {
        Problem problem = Problem.of(ProblemType.XML_MALFORMED);
        if (e.getLocation() != null) {
            problem.with("line", e.getLocation().getLineNumber());
        }
        return (Problem) problem.initCause(e);
    }
}
