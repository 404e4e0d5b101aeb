package id.salur.registry.duplicate;

import static id.salur.platform.testing.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names compare. */
@QuarkusTest
@ServiceTest
class NameKeyTest {
    private static String key(String name) {
        return text("select name_key('" + name.replace("'", "''") + "')");
    }

    @ParameterizedTest
    @CsvSource({
        "Moh. Rizky Pratama, Muhammad Rizki Pratama",
        "M. Rizki Pratama, Mochammad Rizqi Pratama",
        "Muh Rizki Pratama, 'H. Mohamad Rizky Pratama, S.Pd'",
        "St. Aminah, Siti Amina",
        "Hj. Sitti Aminah, Siti Aminah",
        "Abd. Rahman, Abdurrahman",
        "Abdul Azis, Abdulaziz",
        "Noerhajati, Nur Hayati",
        "Soeharto, Suharto",
        "Djoko, Joko",
        "Tjokro, Cokro",
        "Jusuf, Yusuf",
        "Chairul Tandjung, Khairul Tanjung",
        "Achmad, Ahmad",
        "Supriyadi, Supriadi",
        "Drs. Budi Santoso, Budi Santoso",
        "Ir. Budi Santoso S.E., Budi Santoso",
        "Rachmat, Rahmat",
        "Ma'ruf, Maruf"
    })
    void theSame(String one, String other) {
        assertEquals(key(one), key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Siti Aminah, Siti Aisyah",
        "Muhammad Rizki, Muhammad Ridwan",
        "Warga 000123, Warga 00123",
        "Sari, Sara",
        "H, Hj"
    })
    void notTheSame(String one, String other) {
        assertNotEquals(key(one), key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Aminah, amina",
        "Moh. Rizky, riski|muhamad",
        "Siti, siti",
        "Muhammad Ahmad, muhamad ahmad",
        "I Wayan Sudarta, sudarta|i waian"
    })
    void ownWordsFirst(String name, String key) {
        assertEquals(key, key(name));
    }
}
