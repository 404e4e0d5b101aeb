package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupplyTest {
    @Test
    void whatAPlaceHasIsSharedWithoutRestAmongThoseWhoWorkThere() {
        List<List<String>> places = new ArrayList<>();
        for (int place = 0; place < 8; place++) {
            String name = place + "-";
            places.add(IntStream.range(0, 2500).mapToObj(i -> name + i).toList());
        }
        Supply<String> supply = Supply.shared(places);
        HashSet<String> given = new HashSet<>();
        for (int number = 0; number < Workbench.NUMBERS; number++) {
            int count = 0;
            for (String next = supply.next(number); next != null; next = supply.next(number)) {
                assertTrue(next.startsWith(number % 8 + "-"), next);
                assertTrue(given.add(next), next);
                count++;
            }
            assertTrue(count >= (number < 4 ? 1400 : number < 20 ? 450 : 1), number + " has " + count);
        }
        assertEquals(8 * 2500, given.size());
    }
}
