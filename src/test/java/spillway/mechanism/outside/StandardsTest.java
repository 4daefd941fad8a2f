package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class StandardsTest {
    private static final double PACE = 0.01;
    private static final double SEED = 0.05;

    private final World world = new TinyWorld().world;

    @BeforeEach
    void theBaseIsNoted() {
        TinyWorld.fill(world.outside.demand, 100);
        world.flows.ownDesignExports[SHENZHEN][B] = 4;
        world.flows.research[SHENZHEN][B] = 3;
        world.tick = -1;
        go(1, "blocs.standards=true");
        world.tick = 0;
    }

    @Test
    void nothingSpreadsWhileAllIsAsInTheBaseYear() {
        go(50, "blocs.standards=true");
        assertEquals(0, world.outside.standards);
        assertEquals(1, world.outside.ownDesignPull);
    }

    /** In continuous time {@code (seed + S) / (1 - S) = seed exp(pace d (1 + seed) t)}. */
    @Test
    void underASteadyDriveTheyFollowTheLogisticCurve() {
        world.flows.ownDesignExports[SHENZHEN][B] *= StrictMath.exp(0.6);
        world.flows.research[SHENZHEN][B] *= StrictMath.exp(0.3);
        go(400, "blocs.standards=true");
        double odds = SEED * StrictMath.exp(PACE * 0.9 * (1 + SEED) * 400);
        assertEquals((odds - SEED) / (1 + odds), world.outside.standards, 0.01);
        assertEquals(StrictMath.exp(4 * 0.1 * world.outside.standards), world.outside.ownDesignPull, 1e-12);
    }

    @Test
    void growingWithTheMarketIsNoDriveAndFallingBackUndoesNothing() {
        TinyWorld.fill(world.outside.demand, 200);
        world.flows.ownDesignExports[SHENZHEN][B] *= 2;
        go(10, "blocs.standards=true");
        assertEquals(0, world.outside.standards, 1e-15);
        go(10, "blocs.standards=true", "blocs.standardsPush=0.1");
        double reached = world.outside.standards;
        assertTrue(reached > 0);
        world.flows.ownDesignExports[SHENZHEN][B] = 1;
        go(10, "blocs.standards=true");
        assertEquals(reached, world.outside.standards);
    }

    @Test
    void allFollowInTheEndAndNoMore() {
        world.flows.ownDesignExports[SHENZHEN][B] = 1e9;
        go(
                3000,
                "blocs.standards=true",
                "blocs.standardsPace=0.2",
                "blocs.standardsBound=3",
                "blocs.standardsSeed=0.5");
        assertEquals(1, world.outside.standards, 1e-12);
    }

    @Test
    void withoutTheSwitchNobodyPaysForThem() {
        go(20, "blocs.standards=true", "blocs.standardsPush=0.1");
        assertTrue(world.outside.ownDesignPull > 1);
        go(1, "blocs.standards=false", "blocs.standardsPush=0.1");
        assertEquals(1, world.outside.ownDesignPull);
    }

    private void go(int quarters, String... settings) {
        String[] all = {
            "blocs.standardsPace=" + PACE,
            "blocs.standardsSeed=" + SEED,
            "blocs.standardsBound=1",
            "blocs.standardsPremium=0.1",
            "blocs.standardsPush=0"
        };
        String[] both = java.util.stream.Stream.concat(java.util.Arrays.stream(all), java.util.Arrays.stream(settings))
                .toArray(String[]::new);
        Standards rule = new Standards(Baseline.with(both).blocs(), 5);
        for (int t = 0; t < quarters; t++) {
            rule.step(world);
        }
    }
}
