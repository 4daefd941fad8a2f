package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Firms;
import spillway.world.Governments;
import spillway.world.World;

class ProgrammesTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private final Governments governments = world.governments;

    /** An order of 10 at a price of 1.5 and a rate of a fifth is a claim of 3. */
    @Test
    void aSubsidyIsPaidOnTheValueOfWhatIsOrdered() {
        int here = tiny.firm(SHENZHEN, B);
        int there = tiny.firm(GUANGZHOU, B);
        int gone = tiny.firm(SHENZHEN, B);
        firms.order[here] = firms.order[there] = firms.order[gone] = 10;
        firms.active[gone] = false;
        world.cities.capitalPrice[SHENZHEN] = 1.5;
        governments.subsidyRate[SHENZHEN][B] = 0.2;
        governments.quickMoney[SHENZHEN] = 1.5;
        governments.subsidyPaid[GUANGZHOU] = 9;
        new Programmes(params()).step(world);
        assertEquals(1.5, firms.subsidy[here], 1e-12, "half of it, for want of money");
        assertEquals(0, firms.subsidy[there]);
        assertEquals(0, firms.subsidy[gone]);
        assertEquals(0, governments.subsidyPaid[GUANGZHOU], "last quarter's is over");
        governments.quickMoney[SHENZHEN] = 100;
        new Programmes(params()).step(world);
        assertEquals(3, firms.subsidy[here], 1e-12);
        assertEquals(3, governments.subsidyPaid[SHENZHEN], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40})
    void worksAreUsableAfterTheirBuildTimeAlone(int lag) {
        Programmes programmes = new Programmes(params("government.patientLag=" + lag));
        governments.patientMoney[SHENZHEN] = 20;
        programmes.step(world);
        governments.patientMoney[SHENZHEN] = 0;
        for (int k = 1; k < lag; k++) {
            programmes.step(world);
        }
        assertEquals(0, governments.patientStock[SHENZHEN]);
        programmes.step(world);
        assertEquals(0.05, governments.patientStock[SHENZHEN], 1e-15);
        programmes.step(world);
        assertEquals(0.049, governments.patientStock[SHENZHEN], 1e-15, "nothing comes after it");
    }

    @Test
    void whatIsUsableCountsAgainstTheOutputOfAllSectors() {
        world.cities.valueAdded[SHENZHEN][K] = 500;
        governments.building[SHENZHEN][0] = 16;
        new Programmes(params()).step(world);
        assertEquals(16.0 / 800, governments.patientStock[SHENZHEN], 1e-15);
        assertEquals(0, governments.patientStock[GUANGZHOU]);
    }

    @Test
    void nothingIsBuiltWhileTheBaseIsHeldOrNothingIsMade() {
        governments.patientMoney[SHENZHEN] = 20;
        governments.building[SHENZHEN][0] = 8;
        governments.patientStock[SHENZHEN] = 1;
        world.tick = -1;
        new Programmes(params()).step(world);
        assertEquals(1, governments.patientStock[SHENZHEN]);
        world.tick = 1;
        Arrays.fill(world.cities.valueAdded[SHENZHEN], 0);
        new Programmes(params()).step(world);
        assertEquals(1, governments.patientStock[SHENZHEN]);
        assertEquals(8, governments.building[SHENZHEN][0]);
    }

    private static Government.Params params(String... overrides) {
        return Baseline.byHand(overrides).government();
    }
}
