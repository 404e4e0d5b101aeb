package id.salur.platform.language;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/** The messages of violations are in the language of the answer. */
@ApplicationScoped
class ValidationLanguage implements LocaleResolver {
    private final Languages languages;

    ValidationLanguage(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolve(LocaleResolverContext context) {
        return languages.wanted().locale();
    }
}
