package spillway.mechanism.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.KeyInput;
import spillway.world.World;

/** How home makers and firms learn, who gains by it, and what the cities' programme pays for. */
class HomeMakingTest {
    private static final int CHIPS = KeyInput.CHIPS.ordinal();
    private static final int ALGORITHMS = KeyInput.ALGORITHMS.ordinal();
    private static final String[] PLAIN = {
        "keyInputs.enabled=true",
        "keyInputs.inducedSubstitution=true",
        "keyInputs.homePace=0.01",
        "keyInputs.homeEffort=0.5",
        "keyInputs.homeMarket=0.5",
        "keyInputs.homeMost=0.8",
        "keyInputs.itemShare.chips=0.25",
        "keyInputs.programmeYield=0.5",
        "keyInputs.xiSub=0.04",
        "keyInputs.fullEffort=0.2",
        "keyInputs.phiMin=0.1",
        "keyInputs.sourcingLearning=0"
    };

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    /** Research of 2 a region and sector then, of 8 now; regions buy 100 of all then, 400 of electronics now; suppliers outside have half of each market. */
    @BeforeEach
    void aMarketThatHasGrown() {
        TinyWorld.fill(world.base.research, 2);
        TinyWorld.fill(world.flows.research, 8);
        TinyWorld.fill(world.cities.spending, 100);
        Arrays.fill(world.cities.spending[B], 400);
        Arrays.fill(world.base.homeSpending, 300);
        TinyWorld.fill(world.base.allSuppliers, 20);
    }

    @Test
    void chipsRipenWithResearchAndTheHomeMarketAndExpectations() {
        world.keys.expectation = 0.5;
        go();
        double hazard = 0.01 * Math.sqrt(4) * Math.sqrt(4) * 1.5;
        assertEquals(0.8 * (1 - Math.exp(-hazard)), world.keys.matured[CHIPS], 1e-14);
    }

    @Test
    void moneyOfTheProgrammeCountsWhereTheItemsOwnResearchDoes() {
        world.governments.keyMoney[GUANGZHOU][CHIPS] = 12;
        go();
        double effort = (0.25 * 24 + 0.5 * 12) / (0.25 * 6);
        double hazard = 0.01 * Math.sqrt(effort) * Math.sqrt(4);
        assertEquals(0.8 * (1 - Math.exp(-hazard)), world.keys.matured[CHIPS], 1e-14);
    }

    @Test
    void homeSuppliersGainWhatThoseOutsideLose() {
        double before = world.outside.suppliers[B][SHENZHEN];
        go();
        double left = 1 - 0.25 * world.keys.matured[CHIPS];
        assertEquals(before * left, world.outside.suppliers[B][SHENZHEN], 1e-12);
        double home = (20 - before) * Math.exp(world.keys.logHomePull[B][SHENZHEN]);
        assertEquals(20, world.outside.suppliers[B][SHENZHEN] + home, 1e-12);
        assertEquals(10, world.outside.suppliers[B][world.structure.restOfChina()], "the world outside buys as before");
    }

    /** Home suppliers have 1 of 20 and may double in a quarter; what is due grows to all of what is imported. */
    @Test
    void whereHomeSuppliersAreFewTheRestComesLater() {
        Arrays.fill(world.outside.suppliers[B], 19);
        TinyWorld.fill(world.flows.research, 800);
        String[] quick = {"keyInputs.homePace=0.02", "keyInputs.itemShare.chips=0.6"};
        go(quick);
        assertEquals(18, world.outside.suppliers[B][SHENZHEN], 1e-12);
        double due = 0.6 * world.keys.matured[CHIPS];
        assertEquals(19 * (1 - due), 18 * Math.exp(-world.keys.logPending[B][SHENZHEN]), 1e-12);
        for (int quarter = 0; quarter < 20; quarter++) {
            go(quick);
        }
        assertEquals(19 * (1 - 0.6 * world.keys.matured[CHIPS]), world.outside.suppliers[B][SHENZHEN], 1e-9);
        double home = Math.exp(world.keys.logHomePull[B][SHENZHEN]);
        assertEquals(20, world.outside.suppliers[B][SHENZHEN] + home, 1e-9);
    }

    @Test
    void nothingRipensWhereItIsOffOrNothingIsInduced() {
        go("keyInputs.inducedSubstitution=false");
        go("keyInputs.enabled=false");
        world.tick = -1;
        go();
        assertEquals(0, world.keys.matured[CHIPS]);
        assertEquals(10, world.outside.suppliers[B][SHENZHEN]);
    }

    @Test
    void aFirmShedsItsNeedWithItsResearchOnSubstitutes() {
        int f = tiny.firm(SHENZHEN, B);
        int idle = tiny.firm(SHENZHEN, B);
        world.keys.researchShare[B] = 0.1;
        // Five people at wage 1 and an intensity of .02: research as usual is .1.
        world.firms.research[f] = 0.1;
        go();
        assertEquals(0.04 * 0.5 * 0.9, world.firms.keySubstitution[f], 1e-15);
        assertEquals(0, world.firms.keySubstitution[idle]);
        world.firms.research[f] = 100;
        for (int quarter = 0; quarter < 1000; quarter++) {
            go();
        }
        assertEquals(0.9, world.firms.keySubstitution[f], 1e-9);
    }

    @Test
    void partsAreMadeAtHomeAsProductivityGainsOnTheFrontier() {
        int f = tiny.firm(SHENZHEN, B);
        Arrays.fill(world.base.frontier, 1e9);
        world.firms.logTfp[f] = 0.2;
        go("keyInputs.sourcingLearning=1.5", "keyInputs.inducedSubstitution=false");
        assertEquals(10 * Math.exp(-0.3), world.outside.suppliers[B][SHENZHEN], 1e-12);
        assertEquals(10, world.outside.suppliers[K][SHENZHEN], "services are no parts");
        world.firms.logTfp[f] = 0.1;
        go("keyInputs.sourcingLearning=1.5", "keyInputs.inducedSubstitution=false");
        assertEquals(10 * Math.exp(-0.15), world.outside.suppliers[B][SHENZHEN], 1e-12);
    }

    @Test
    void aProgrammePaysForWhatBindsOrForWhatIsNearest() {
        Arrays.fill(world.structure.keyHomeShare, 0.5);
        world.structure.keyHomeShare[CHIPS] = 0;
        world.cities.valueAdded[SHENZHEN][K] = 300;
        money("keyInputs.programmeCoordination=1");
        assertEquals(600 * 0.01 / 2, world.governments.keyMoney[SHENZHEN][CHIPS], 1e-12);
        assertEquals(600 * 0.01 / 4, world.governments.keyMoney[SHENZHEN][ALGORITHMS], 1e-12);
        money("keyInputs.programmeCoordination=0");
        assertEquals(600 * 0.01, world.governments.keyMoney[SHENZHEN][ALGORITHMS], 1e-12);
        assertEquals(400 * 0.01, world.governments.keyMoney[GUANGZHOU][CHIPS], 1e-12);
        assertEquals(0, world.governments.keyMoney[TinyWorld.HONG_KONG][CHIPS], "the nine alone pay");
    }

    private void money(String setting) {
        new KeyProgramme(Baseline.with("keyInputs.enabled=true", "keyInputs.programme=0.01", setting)
                        .keyInputs())
                .step(world);
        assertTrue(world.governments.keyMoney[SHENZHEN][CHIPS] >= 0);
    }

    private void go(String... settings) {
        List<String> all = new ArrayList<>(List.of(PLAIN));
        all.addAll(List.of(settings));
        new HomeMaking(Baseline.with(all.toArray(String[]::new)).keyInputs(), 5).step(world);
    }
}
