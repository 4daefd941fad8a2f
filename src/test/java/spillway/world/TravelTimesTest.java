package spillway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.kernel.Quarter;

class TravelTimesTest {
    private static final Quarter START = new Quarter(2000, 1);
    private static final List<Link> LINKS = List.of(
            link(0, 1, 30, START), link(1, 2, 40, START), link(0, 2, 100, START), link(2, 0, 50, new Quarter(2015, 3)));

    @Test
    void theQuickestChainCounts() {
        TravelTimes travel = new TravelTimes(4, LINKS);
        double[][] before = travel.minutes(new Quarter(2015, 2));
        double[][] after = travel.minutes(new Quarter(2015, 3));
        assertEquals(70, before[0][2]);
        assertEquals(50, after[0][2]);
        assertEquals(50, after[2][0]);
        assertEquals(0, after[1][1]);
        assertEquals(Double.POSITIVE_INFINITY, after[0][3]);
        assertEquals(0, after[3][3]);
    }

    @Test
    void quartersWithTheSameLinksShareOneTable() {
        TravelTimes travel = new TravelTimes(3, LINKS);
        assertSame(travel.minutes(new Quarter(2010, 1)), travel.minutes(new Quarter(2015, 2)));
        assertNotSame(travel.minutes(new Quarter(2010, 1)), travel.minutes(new Quarter(2016, 1)));
    }

    @Test
    void furtherLinksLeaveTheFirstTravelAlone() {
        TravelTimes travel = new TravelTimes(3, LINKS);
        TravelTimes built = travel.with(List.of(link(0, 2, 20, new Quarter(2012, 1))));
        assertEquals(70, travel.minutes(new Quarter(2012, 1))[0][2]);
        assertEquals(20, built.minutes(new Quarter(2012, 1))[0][2]);
        assertEquals(70, built.minutes(new Quarter(2011, 4))[0][2]);
        assertEquals(5, built.links().size());
    }

    @Test
    void refusesImpossibleLinks() {
        assertThrows(IllegalArgumentException.class, () -> new TravelTimes(2, LINKS));
        assertThrows(IllegalArgumentException.class, () -> new TravelTimes(2, List.of(link(0, 1, 0, START))));
    }

    private static Link link(int a, int b, double minutes, Quarter opens) {
        return new Link(a, b, minutes, opens, "road");
    }
}
