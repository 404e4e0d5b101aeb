package id.salur.registry.family;

import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.equalTo;

import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which component one person gives on a day. */
@QuarkusTest
@ServiceTest
class ComponentSpanTest {
    @ParameterizedTest(name = "{0}: {1} {2} on {5} is {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // what,                      born,       sex, fact,                              value,      on,
                //  component
                "unborn,                      2018-05-01, M,   -,                                 -,          2018-04-30, -",
                "born,                        2018-05-01, M,   -,                                 -,          2018-05-01, ANAK_0_6",
                "day before seven,            2012-05-01, M,   -,                                 -,          2019-04-30, ANAK_0_6",
                "seven and not at school,     2012-05-01, M,   -,                                 -,          2019-05-01, -",
                "six and at school,           2012-12-31, M,   schoolLevel,                       SD,         2019-01-01, SD",
                "five and at school,          2014-05-01, M,   schoolLevel,                       SD,         2019-01-01, ANAK_0_6",
                "twenty-one at school,        1997-05-02, F,   schoolLevel,                       SMA,        2019-05-01, SMA",
                "twenty-two at school,        1997-05-01, F,   schoolLevel,                       SMA,        2019-05-01, -",
                "pregnant,                    1990-05-01, F,   pregnantUntil,                     2019-10-10, 2019-01-01, IBU_HAMIL_NIFAS",
                "before the pregnancy,        1990-05-01, F,   pregnantUntil,                     2019-10-10, 2018-11-09, -",
                "last day after birth,        1990-05-01, F,   pregnantUntil,                     2019-10-10, 2019-10-09, IBU_HAMIL_NIFAS",
                "after it,                    1990-05-01, F,   pregnantUntil,                     2019-10-10, 2019-10-10, -",
                "sixty in 2016,               1950-05-01, F,   -,                                 -,          2016-06-01, -",
                "seventy in 2016,             1946-05-01, F,   -,                                 -,          2016-06-01, LANSIA",
                "sixty in 2019,               1959-05-01, F,   -,                                 -,          2019-06-01, LANSIA",
                "sixty in 2020,               1959-05-01, F,   -,                                 -,          2020-06-01, -",
                "seventy in 2020,             1950-05-01, F,   -,                                 -,          2020-06-01, LANSIA",
                "sixty in 2021,               1959-05-01, F,   -,                                 -,          2021-06-01, LANSIA",
                "before there were rules,     1940-05-01, F,   -,                                 -,          2015-06-01, -",
                "disabled,                    1990-05-01, M,   severeDisability,                  true,       2019-01-01, DISABILITAS_BERAT",
                "disabled pupil counts once,  2009-05-01, M,   severeDisability|schoolLevel,      true|SD,    2019-01-01, DISABILITAS_BERAT",
                "died before,                 2014-05-01, M,   diedOn,                            2018-12-31, 2019-01-01, -",
                "died that day,               2014-05-01, M,   diedOn,                            2019-01-01, 2019-01-01, -",
                "dies later,                  2014-05-01, M,   diedOn,                            2019-01-02, 2019-01-01, ANAK_0_6"
            })
    void onePersonOneDay(
            String what, String born, String sex, String facts, String values, String on, String component) {
        Map<String, Object> known = new LinkedHashMap<>();
        if (facts != null) {
            List<String> names = List.of(facts.split("\\|", -1));
            List<String> told = List.of(values.split("\\|", -1));
            for (int i = 0; i < names.size(); i++) {
                Object value = told.get(i).equals("true") ? true : told.get(i);
                known.put(names.get(i), value);
            }
        }
        String id = register(family(2, head(), person(born, sex, "OTHER", known)));
        OFFICER.get("/v1/families/" + id + "/components?on=" + on)
                .statusCode(200)
                .body("items.component", equalTo(component == null ? List.of() : List.of(component)));
    }
}
