package id.salur.platform.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static boolean fits(String name) {
        return Names.fits(Names.clean(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warga 000123",
                "Siti Nurhaliza, S.Pd.",
                "I Gusti Ngurah A. A.",
                "D'Souza",
                "Ma\u2019ruf",
                "KUBE Kebun Baru 1/2 (RT 03)",
                "UD \"Maju & Jaya\"",
                "Usaha 24",
                "Jos\u00e9",
                "Jose\u0301",
                "\u674e\u660e",
                "\u1b13\u1b38\u1b2e",
                "7"
            })
    void namesAreTaken(String name) {
        assertTrue(fits(name));
    }

    /** Alone and inside a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ad",
                "\u034f",
                "\u061c",
                "\u115f",
                "\u1160",
                "\u17b4",
                "\u180b",
                "\u180e",
                "\u200b",
                "\u200e",
                "\u202e",
                "\u2028",
                "\u2066",
                "\u3164",
                "\ue000",
                "\ufe0f",
                "\ufeff",
                "\uffa0",
                "\uffff",
                "\ud83d",
                "\udb40\udc41",
                "\udb40\udd00",
                "\t",
                "\n",
                "\u0000",
                "\u0085",
                "\u00d7",
                "\u20ac",
                "\ud83d\ude00",
                "=",
                "\uff1d",
                "|",
                "<",
                "\\"
            })
    void whatNobodySeesAndWhatIsNoSignOfANameIsNot(String sign) {
        assertFalse(fits(sign));
        assertFalse(fits("War" + sign + "ga"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "...",
                "-",
                "\u0301",
                "=1+1",
                " =1+1",
                "\u00a0=1+1",
                "\uff1d1+1",
                "+1",
                "\uff0b1",
                "-1",
                "\uff0d1",
                "@SUM(A1)",
                "\uff20SUM"
            })
    void whatNamesNobodyOrIsAFormulaIsNoName(String name) {
        assertFalse(fits(name));
    }

    @Test
    void blanksAreSingle() {
        assertEquals("Warga 1 A", Names.clean(" \u00a0Warga\u00a0 1\u3000A "));
    }

    /** A Cyrillic a, a Greek O, a wide letter, a letter of mathematics, a ligature, and marks piled on each other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "W\u0430rga",
                "\u039fmar",
                "\uff37arga",
                "\ud835\udc16arga",
                "\ufb01tri",
                "Wa\u0301\u0302\u0303\u0304rga"
            })
    void whatOnlyLooksLikeAnotherNameIsNot(String name) {
        assertFalse(fits(name));
    }
}
