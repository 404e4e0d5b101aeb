package id.salur.registry.intake;

import id.salur.platform.language.Language;
import id.salur.platform.language.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BinaryOperator;

/** What a reject code means, in either language. */
@ApplicationScoped
class RejectTexts {
    private final Texts texts = Texts.of("rejects");

    /**
     * Texts by a column and their key: a code, or a code with {@code .do} for what to do; without one the key of a code, and no advice.
     * {@code {values}} is what the column takes, {@code {value}} what stands behind the {@code /} of a code, such as {@code region-ended/53.15.12.2001}.
     *
     * @param programmes codes of those that take members
     */
    BinaryOperator<String> in(Language language, List<String> programmes) {
        return (column, key) -> text(language, key)
                .replace(
                        "{values}",
                        String.join(", ", column.equals("programmes") ? programmes : ImportRow.values(column)));
    }

    private String text(Language language, String key) {
        String advice = key.endsWith(".do") ? ".do" : "";
        String code = key.substring(0, key.length() - advice.length());
        int value = code.indexOf('/');
        return value < 0
                ? texts.find(language, key).orElse(advice.isEmpty() ? key : "")
                : texts.find(language, code.substring(0, value) + advice)
                        .orElse("")
                        .replace("{value}", code.substring(value + 1).replace(",", ", "));
    }
}
