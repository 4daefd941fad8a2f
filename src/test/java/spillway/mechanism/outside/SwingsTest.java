package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Paths;
import spillway.world.World;

/** Swings of outside demand can be made smaller without changing where it ends in 2019, and its growth in China slower. */
class SwingsTest {
    private static final int CHINA = 3;
    private static final int WEST = 4;

    @Test
    void halfTheSwingsLeadToTheSamePlace() {
        double[] plain = demand(WEST, "outside.demandSwings=1");
        double[] half = demand(WEST, "outside.demandSwings=0.5");
        double mean = (20 * 0.03 - 19 * 0.01) / 39;
        assertEquals(StrictMath.log(plain[1] / plain[0]), 0.03, 1e-12);
        assertEquals(StrictMath.log(half[1] / half[0]), (0.03 + mean) / 2, 1e-12);
        assertEquals(StrictMath.log(half[2] / half[1]), (-0.01 + mean) / 2, 1e-12);
        assertEquals(plain[39], half[39], 1e-9, "the end of 2019");
        assertEquals(StrictMath.log(half[41] / half[40]), 0.03, 1e-12, "the years after it have their own path");
    }

    @Test
    void growthInChinaCanBeSlowerThere() {
        double[] plain = demand(CHINA, "outside.chinaDemandGrowth=1");
        double[] slow = demand(CHINA, "outside.chinaDemandGrowth=0.25");
        assertEquals(StrictMath.log(plain[30] / plain[0]) / 4, StrictMath.log(slow[30] / slow[0]), 1e-12);
        assertEquals(demand(WEST, "outside.chinaDemandGrowth=0.25")[30], demand(WEST)[30], 1e-12);
    }

    /** Demand at the end of each quarter; the path grows by .03 in odd quarters and falls by .01 in even ones. */
    private static double[] demand(int node, String... overrides) {
        double[][] growth = new double[3][44];
        for (double[] path : growth) {
            for (int t = 1; t < path.length; t++) {
                path[t] = t % 2 == 1 ? 0.03 : -0.01;
            }
        }
        World world = new TinyWorld(new Paths(growth, new double[] {6.8})).world;
        TinyWorld.fill(world.outside.demand, 100);
        List<String> all = new ArrayList<>(List.of(overrides));
        all.add("outside.continuation=TABLE");
        OutsideWorld rule =
                new OutsideWorld(Baseline.with(all.toArray(String[]::new)).outside(), 5);
        double[] demand = new double[44];
        for (world.tick = 0; world.tick < demand.length; world.tick++) {
            rule.step(world);
            for (double[] sector : world.outside.demand) {
                demand[world.tick] += sector[node];
            }
        }
        return demand;
    }
}
