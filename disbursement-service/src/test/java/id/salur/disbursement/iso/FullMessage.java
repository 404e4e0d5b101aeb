package id.salur.disbursement.iso;

import java.util.List;
import java.util.Map;

/** A message of a version in which every element that its model has is filled, once. Text that is not looked at is {@code X}. */
public final class FullMessage {
    private static final int DEEPEST = 30;

    private final StringBuilder xml = new StringBuilder();
    private final Map<String, String> texts;

    private FullMessage(Map<String, String> texts) {
        this.texts = texts;
    }

    /** {@code texts} by the name of an element; others get one of their kind. */
    public static String of(MessageVersion version, Map<String, String> texts) {
        FullMessage message = new FullMessage(texts);
        message.xml.append("<Document xmlns=\"").append(version.namespace()).append("\">");
        message.element(version.root(), Element.of(List.of(version.model())), 0);
        return message.xml.append("</Document>").toString();
    }

    private void element(String name, Element element, int depth) {
        xml.append('<').append(name);
        for (String attribute : element.requiredAttributes()) {
            xml.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(attribute.equals("Ccy") ? "IDR" : "X")
                    .append('"');
        }
        xml.append('>');
        if (element.open()) {
            xml.append("<x xmlns=\"urn:bank\"><y>1</y></x>");
        } else if (element.text() != Element.Text.NONE) {
            xml.append(texts.getOrDefault(name, text(element)));
        } else if (depth < DEEPEST) {
            element.children().forEach((below, child) -> element(below, child.element(), depth + 1));
        }
        xml.append("</").append(name).append(">\n");
    }

    private static String text(Element element) {
        return switch (element.text()) {
            case NONE -> "";
            case ANY -> "X";
            case NUMBER -> "1";
            case DAY -> "2021-01-18";
            case TIME -> "2021-01-18T23:30:00";
            case BOOLEAN -> "false";
            case CODE -> element.codes().stream().sorted().findFirst().orElse("X");
        };
    }
}
