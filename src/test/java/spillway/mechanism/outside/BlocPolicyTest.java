package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.K;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class BlocPolicyTest {
    private static final int CHINA = 3;
    private static final int WEST = 4;
    private static final int REST = 5;

    private final World world = new TinyWorld().world;

    @BeforeEach
    void everybodyBuysAHundred() {
        TinyWorld.fill(world.outside.demand, 100);
    }

    @Test
    void aLevelHitsItsBlocAloneAndIsTakenBack() {
        go(2, "blocs.demand.EUUS=0.7");
        assertEquals(70, world.outside.demand[B][WEST], 1e-12);
        assertEquals(70, world.outside.demand[K][WEST], 1e-12);
        assertEquals(100, world.outside.demand[B][REST]);
        assertEquals(100, world.outside.demand[B][CHINA]);
        go(1);
        assertEquals(100, world.outside.demand[B][WEST], 1e-12);
    }

    @Test
    void growthStaysWhenItEnds() {
        go(10, "blocs.extraGrowth.ROW=0.01");
        go(10);
        assertEquals(100 * StrictMath.exp(0.1), world.outside.demand[K][REST], 1e-10);
        assertEquals(100, world.outside.demand[K][WEST]);
    }

    @Test
    void shorterChainsTakeTheirShareOfGoodsInEqualPartsAndKeepIt() {
        go(5, "blocs.shortening.EUUS=0.1", "blocs.shorteningQuarters=10");
        assertEquals(95, world.outside.demand[B][WEST], 1e-12);
        go(20, "blocs.shortening.EUUS=0.1", "blocs.shorteningQuarters=10");
        assertEquals(90, world.outside.demand[B][WEST], 1e-12);
        assertEquals(100, world.outside.demand[K][WEST], "services");
        go(20);
        assertEquals(90, world.outside.demand[B][WEST], 1e-12, "what is lost stays lost");
    }

    @Test
    void dutiesStandWhileTheyAreSet() {
        go(1, "blocs.extraTariff.EUUS=0.25");
        assertEquals(0.25, world.outside.duty[WEST]);
        assertEquals(0, world.outside.duty[REST]);
        go(1);
        assertEquals(0, world.outside.duty[WEST]);
    }

    @Test
    void whileTheBaseIsHeldNobodyDoesAnything() {
        world.tick = -1;
        go(
                1,
                "blocs.demand.EUUS=0.7",
                "blocs.extraGrowth.ROW=0.01",
                "blocs.shortening.EUUS=0.1",
                "blocs.extraTariff.EUUS=1");
        assertEquals(100, world.outside.demand[B][WEST]);
        assertEquals(100, world.outside.demand[B][REST]);
        assertEquals(0, world.outside.duty[WEST]);
    }

    private void go(int quarters, String... settings) {
        BlocPolicy policy = new BlocPolicy(Baseline.with(settings).blocs());
        for (int t = 0; t < quarters; t++) {
            policy.step(world);
        }
    }
}
