package id.salur.launcher.demo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {
    @Test
    void aBanksPersonNamesTheBanksAndNobodyElseDoes() {
        assertEquals(
                List.of("bank", "bank:BRI", "bank:BNI"), Person.bank("53.15").roles());
        assertEquals(List.of("approver"), Person.bank("53.15").as("approver").roles());
        assertEquals(
                List.of("district-officer"), Person.districtOfficer("53.15").roles());
    }
}
