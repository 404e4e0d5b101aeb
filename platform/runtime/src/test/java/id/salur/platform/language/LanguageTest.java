package id.salur.platform.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id                          | INDONESIAN
        ID                          | INDONESIAN
        in                          | INDONESIAN
        id-ID                       | INDONESIAN
        in-ID, en;q=0.9             | INDONESIAN
        id-Latn-ID                  | INDONESIAN
        en                          | ENGLISH
        en-GB, id;q=0.9             | ENGLISH
        en;q=0.8, id;q=0.9          | INDONESIAN
        en;q=0.8,id-ID;q=0.9        | INDONESIAN
        fr, id;q=0.5                | INDONESIAN
        fr                          | ENGLISH
        id, en                      | INDONESIAN
        en, id                      | ENGLISH
        *                           | ENGLISH
        *;q=0.5, id                 | INDONESIAN
        id;q=0.2, *;q=0.5           | ENGLISH
        en;q=0.2, *;q=0.5           | INDONESIAN
        id;q=0, *                   | ENGLISH
        en;q=0, *                   | INDONESIAN
        id;q=0                      | ENGLISH
        en;q=0                      | INDONESIAN
        id;q=0, en;q=0              | ENGLISH
        id;q=0.000, en;q=0.001      | ENGLISH
        id-ID;q=0, id               | INDONESIAN
        id-ID;q=0                   | ENGLISH
        en;q=2, id;q=0.1            | INDONESIAN
        en;q=2                      | ENGLISH
        id ; q=0.9 , en;q=0.8       | INDONESIAN
        id;q=0.9999, en;q=0.5       | ENGLISH
        ids                         | ENGLISH
        ,, id                       | INDONESIAN
        """)
    void theLanguageIsTheOneAskedFor(String header, Language language) {
        assertEquals(language, Language.wanted(header));
    }

    @Test
    void whoAsksForNoneGetsEnglish() {
        assertEquals(Language.ENGLISH, Language.wanted(null));
        assertEquals(Language.ENGLISH, Language.wanted(""));
    }
}
