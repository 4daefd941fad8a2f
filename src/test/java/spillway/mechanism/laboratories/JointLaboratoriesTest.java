package spillway.mechanism.laboratories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Governments;
import spillway.world.World;

/** A laboratory costs 4 a year, so 1 a quarter, adds .1 of reach up to .25, and works with 3 of 10,000 of talent, whose research yields .2 more. */
class JointLaboratoriesTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Governments governments = world.governments;

    JointLaboratoriesTest() {
        TinyWorld.fill(world.distances.ideaReach, 0.3);
        Arrays.fill(governments.patientMoney, 10);
        firm(K, 4);
        firm(B, 8);
        firm(G, 50);
    }

    private void firm(int s, double talent) {
        int f = tiny.firm(SHENZHEN, s);
        world.firms.talent[f] = talent;
    }

    private void quarters(int number, String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 6);
        all[settings.length] = "laboratories.buildQuarters=3";
        all[settings.length + 1] = "laboratories.yearlyCost=4";
        all[settings.length + 2] = "laboratories.reach=0.1";
        all[settings.length + 3] = "laboratories.mostReach=0.25";
        all[settings.length + 4] = "laboratories.yield=0.2";
        all[settings.length + 5] = "laboratories.served=3";
        JointLaboratories rule = new JointLaboratories(Baseline.byHand(all).laboratories());
        for (int k = 0; k < number; k++) {
            rule.step(world);
            world.tick++;
        }
    }

    @Test
    void theyWorkOnceTheyAreBuiltAndArePaidFromTheStart() {
        quarters(3, "laboratories.number.Shenzhen=2");
        assertEquals(0, governments.laboratories[SHENZHEN]);
        assertEquals(2, governments.laboratoryMoney[SHENZHEN], 1e-12);
        assertEquals(8, governments.worksMoney(SHENZHEN), 1e-12);
        assertEquals(0.3, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG));
        quarters(1, "laboratories.number.Shenzhen=2");
        assertEquals(2, governments.laboratories[SHENZHEN]);
        assertEquals(2, governments.laboratoryMoney[SHENZHEN], 1e-12);
    }

    @Test
    void ideasReachFartherBetweenTheCityAndHongKongAlone() {
        quarters(4, "laboratories.number.Shenzhen=2");
        assertEquals(0.5, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG), 1e-12);
        assertEquals(0.5, world.distances.reach(HONG_KONG, SHENZHEN, K, HONG_KONG), 1e-12);
        assertEquals(0.3, world.distances.reach(SHENZHEN, HONG_KONG, G, HONG_KONG), "consumer goods");
        assertEquals(0.3, world.distances.reach(SHENZHEN, GUANGZHOU, B, HONG_KONG));
        assertEquals(0.3, world.distances.reach(GUANGZHOU, HONG_KONG, B, HONG_KONG));
        quarters(4, "laboratories.number.Shenzhen=6");
        assertEquals(0.55, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG), 1e-12);
        TinyWorld.fill(world.distances.ideaReach, 0.9);
        assertEquals(1, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG), "no more than all");
    }

    /** Two have room for 6 of the 12 of talent in the sectors served, six for more than there are. */
    @Test
    void researchYieldsMoreForThoseForWhomThereIsRoom() {
        quarters(4, "laboratories.number.Shenzhen=2");
        assertEquals(0.1, governments.laboratoryYield[SHENZHEN][B], 1e-12);
        assertEquals(0, governments.laboratoryYield[SHENZHEN][G]);
        quarters(4, "laboratories.number.Shenzhen=6");
        assertEquals(0.2, governments.laboratoryYield[SHENZHEN][K], 1e-12);
    }

    @Test
    void whatIsNotPaidForDoesNotWork() {
        governments.patientMoney[SHENZHEN] = 1;
        quarters(4, "laboratories.number.Shenzhen=2");
        assertEquals(1, governments.laboratoryMoney[SHENZHEN], 1e-12);
        assertEquals(0, governments.worksMoney(SHENZHEN), 1e-12);
        assertEquals(0.4, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG), 1e-12);
        world.cities.talentWage[SHENZHEN] = 2;
        quarters(1, "laboratories.number.Shenzhen=2");
        assertEquals(0.35, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG), 1e-12, "dearer researchers");
    }

    @Test
    void fewerAreWantedAndTheLastBegunAreGivenUpFirst() {
        quarters(2, "laboratories.number.Shenzhen=2");
        quarters(1, "laboratories.number.Shenzhen=5");
        quarters(1, "laboratories.number.Shenzhen=3");
        assertEquals(2, governments.laboratories[SHENZHEN]);
        assertArrayEquals(new double[] {0, 1, 0}, Arrays.copyOf(governments.laboratoryBuilding[SHENZHEN], 3));
        quarters(1, "laboratories.number.Shenzhen=1");
        assertEquals(1, governments.laboratories[SHENZHEN]);
        quarters(1);
        assertEquals(0, governments.laboratories[SHENZHEN]);
        assertEquals(0.3, world.distances.reach(SHENZHEN, HONG_KONG, B, HONG_KONG));
        assertEquals(0, governments.laboratoryYield[SHENZHEN][B]);
    }

    @Test
    void noneInHongKongItselfNorWhileTheBaseYearIsHeld() {
        quarters(4, "laboratories.number.Hong Kong=5");
        assertEquals(0, governments.laboratories[HONG_KONG]);
        world.tick = -4;
        quarters(4, "laboratories.number.Shenzhen=5");
        assertEquals(0, governments.laboratories[SHENZHEN]);
        assertEquals(0, governments.laboratoryMoney[SHENZHEN]);
    }
}
