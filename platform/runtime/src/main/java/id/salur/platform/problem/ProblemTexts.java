package id.salur.platform.problem;

import id.salur.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Titles and details of problems in the two languages, from the {@link Catalogue}. */
@ApplicationScoped
class ProblemTexts {
    String title(String slug, Language wanted) {
        return Catalogue.of(slug).map(entry -> entry.title().get(wanted.tag())).orElseGet(() -> slug.replace('-', ' '));
    }

    String detail(String slug, Language wanted, Map<String, Object> parameters) {
        String text = Catalogue.of(slug)
                .map(entry -> entry.detail().get(wanted.tag()))
                .orElse("");
        return Catalogue.filled(text, parameters);
    }
}
