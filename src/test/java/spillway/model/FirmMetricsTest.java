package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;

/** Rows of firms count as the enterprises they stand for. */
class FirmMetricsTest {
    private final TinyWorld tiny = new TinyWorld();

    private void firm(int region, int sector, double enterprises, double sold, double price) {
        int f = tiny.firm(region, sector);
        tiny.world.firms.represented[f] = enterprises;
        tiny.world.firms.sold[f] = sold;
        tiny.world.firms.price[f] = price;
    }

    @Test
    void herfindahlIsThatOfEnterprisesWithinSectorsByTheirSales() {
        firm(SHENZHEN, B, 1, 25, 2);
        firm(GUANGZHOU, B, 5, 50, 1);
        firm(SHENZHEN, K, 0.5, 100, 3);
        // Electronics: one with a half and five with a tenth each. A row that stands for less than an enterprise counts
        // as one.
        double electronics = 0.25 + 5 * 0.01;
        assertEquals((100 * electronics + 300 * 1) / 400, FirmMetrics.herfindahl(tiny.world), 1e-15);
    }

    @Test
    void theLargestHundredAreCountedAcrossRowsAndRegions() {
        firm(SHENZHEN, B, 60, 600, 1);
        firm(GUANGZHOU, B, 80, 400, 1);
        firm(SHENZHEN, B, 1000, 1000, 1);
        // Sixty with 10 each and forty with 5 each of 2000.
        assertEquals((600.0 + 200) / 2000, FirmMetrics.topShare(tiny.world), 1e-15);
    }
}
