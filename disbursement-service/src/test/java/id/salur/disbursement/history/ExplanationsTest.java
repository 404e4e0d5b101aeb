package id.salur.disbursement.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.salur.platform.language.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a row back is told why, and what to do, in his language. */
class ExplanationsTest {
    private final Explanations texts = new Explanations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "column-count",
                "known-otherwise",
                "not-whole",
                "number-format",
                "number-too-large",
                "outside-area",
                "region-format",
                "required",
                "stage-without-year",
                "twice",
                "unknown-locale",
                "unknown-region",
                "unknown-source"
            })
    void everyRejectHasAReasonAndAdvice(String code) {
        for (Language language : Language.values()) {
            String reason = texts.reject("value", code, language);
            assertFalse(reason.isEmpty() || reason.equals(code), code + " in " + language);
            assertFalse(texts.reject("value", code + ".do", language).isEmpty(), code + " in " + language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChoiceIsListed(Language language) {
        String advice = texts.reject("basis", "unknown-value.do", language);
        assertEquals(
                List.of(true, true),
                FigureRow.values("basis").stream()
                        .limit(2)
                        .map(advice::contains)
                        .toList());
    }
}
