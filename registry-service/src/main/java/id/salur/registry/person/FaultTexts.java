package id.salur.registry.person;

import id.salur.platform.language.Language;
import id.salur.platform.language.Languages;
import id.salur.platform.language.Texts;
import io.quarkus.arc.Arc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fault of a request means and what to do next, in the language of the answer: {@code faults/texts_*.properties}, by code. */
public final class FaultTexts {
    private static final Texts TEXTS = Texts.of("faults");

    private FaultTexts() {}

    /** The faults, each with {@code message} and {@code advice} behind its {@code code}. */
    public static List<Map<String, Object>> told(List<Map<String, Object>> faults) {
        Language language = Arc.container().instance(Languages.class).get().ofAnswer();
        return faults.stream()
                .map(fault -> {
                    Map<String, Object> told = new LinkedHashMap<>(fault);
                    String code = String.valueOf(fault.get("code"));
                    told.put("message", TEXTS.get(language, code));
                    told.put("advice", TEXTS.get(language, code + ".do"));
                    return told;
                })
                .toList();
    }
}
