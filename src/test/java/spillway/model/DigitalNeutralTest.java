package spillway.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Shipped;
import spillway.world.DigitalStage;
import spillway.world.World;

/** Digital adoption in the whole model: nothing in the base year and its first quarter, something later, at both ends of all ranges too. */
class DigitalNeutralTest {
    private static final String[] LEAST = {
        "digital.smartFrom=0", "digital.networkedCost=0", "digital.smartCost=0", "digital.costPower=0.2",
        "digital.costFall=0", "digital.separation=0", "digital.hurdle=0.02", "digital.legalRisk=0",
        "digital.lawFrom=0", "digital.horizonYears=1", "digital.pace=0", "digital.start=-10",
        "digital.gain=0", "digital.competition=0", "digital.ecosystem=0", "digital.talent=0",
        "digital.lending=0", "digital.innovators=0", "digital.imitators=0"
    };
    private static final String[] MOST = {
        "digital.smartFrom=0", "digital.networkedCost=1", "digital.smartCost=1", "digital.costPower=1",
        "digital.costFall=0.2", "digital.separation=2", "digital.hurdle=0.5", "digital.legalRisk=0.5",
        "digital.lawFrom=104", "digital.horizonYears=20", "digital.pace=0.5", "digital.start=2",
        "digital.gain=10", "digital.competition=10", "digital.ecosystem=10", "digital.talent=4",
        "digital.lending=2", "digital.innovators=0.2", "digital.imitators=1"
    };

    private static World run(int quarters, String... overrides) {
        List<String> all = new ArrayList<>(Shipped.SMALL);
        all.addAll(List.of(overrides));
        String[] set = all.toArray(String[]::new);
        World world = Shipped.fresh(1, set);
        QuarterPlan plan = Shipped.plan(Shipped.params(set), 1);
        for (int q = 0; q < quarters; q++) {
            world.tick = q;
            plan.step(world);
        }
        return world;
    }

    private static int adopters(World world) {
        int adopters = 0;
        for (int f = 0; f < world.firms.count; f++) {
            adopters += world.firms.active[f] && world.firms.digitalStage[f] > DigitalStage.NONE.code ? 1 : 0;
        }
        return adopters;
    }

    @Test
    void theFirstQuarterIsTheSameWithAdoptionAndWithout() {
        World off = run(1, "digital.enabled=false");
        World on = run(1, "digital.enabled=true");
        for (int r = 0; r < off.structure.regionCount(); r++) {
            assertArrayEquals(off.cities.valueAdded[r], on.cities.valueAdded[r], 1e-9);
        }
        assertEquals(0, adopters(off));
        assertTrue(adopters(on) > 0, "somebody adopts at the end of the first quarter");
    }

    @Test
    void laterItIsNot() {
        World off = run(6, "digital.enabled=false");
        World on = run(6, "digital.enabled=true");
        assertTrue(on.cities.valueAdded[1][2] != off.cities.valueAdded[1][2]);
    }

    /** The accounts, which stop a run that does not balance, hold at both ends of the ranges. */
    @Test
    void itWorksAtBothEndsOfItsRanges() {
        for (String[] end : new String[][] {LEAST, MOST}) {
            List<String> all = new ArrayList<>(List.of(end));
            all.add("digital.enabled=true");
            World world = run(8, all.toArray(String[]::new));
            for (double[] byRegion : world.cities.valueAdded) {
                for (double value : byRegion) {
                    assertTrue(Double.isFinite(value));
                }
            }
        }
        assertTrue(adopters(run(4, "digital.enabled=true", "digital.innovators=0.2")) > 100);
    }
}
