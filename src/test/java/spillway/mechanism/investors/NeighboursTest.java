package spillway.mechanism.investors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;

class NeighboursTest {
    private final TinyWorld tiny = new TinyWorld();

    @Test
    void averagesAreOverTheCapitalOfThoseWhoAreThere() {
        firm(10, 3, 6, 0.2, 1, 4);
        firm(30, 5, 10, 0.6, 2, 8);
        firm(0, 100, 100, 100, 100, 100);
        tiny.world.firms.active[firm(50, 100, 100, 100, 100, 100)] = false;
        Neighbours neighbours = new Neighbours(tiny.world);
        assertEquals(0.2, neighbours.attraction(SHENZHEN, B), 1e-15);
        assertEquals(0.4, neighbours.expectedDemand(SHENZHEN, B), 1e-15);
        assertEquals(0.5, neighbours.logTfp(SHENZHEN, B), 1e-15);
        assertEquals(1.75, neighbours.logQuality(SHENZHEN, B), 1e-15);
        assertEquals(7, neighbours.targetCapitalOutput(SHENZHEN, B), 1e-15);
    }

    private int firm(double capital, double attraction, double demand, double tfp, double quality, double target) {
        int f = tiny.firm(SHENZHEN, B);
        tiny.world.firms.capital[f] = capital;
        tiny.world.firms.attraction[f] = attraction;
        tiny.world.firms.expectedDemand[f] = demand;
        tiny.world.firms.logTfp[f] = tfp;
        tiny.world.firms.logQuality[f] = quality;
        tiny.world.firms.targetCapitalOutput[f] = target;
        return f;
    }
}
